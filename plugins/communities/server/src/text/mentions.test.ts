import { render } from './markdown'
import { fillMentions, mentionedIn } from './mentions'

const person = 'abcdefgh12345678'
const { html } = render(`Ask [@Old Name](person:${person})`)

describe('a mention', () => {
  it('is found in what was rendered', () => {
    expect(mentionedIn([html, null, html])).toEqual([person])
    expect(mentionedIn([null, '<p>nobody</p>'])).toEqual([])
  })

  it('shows the present name', () => {
    expect(fillMentions(html, new Map([[person, 'New Name']]))).toContain('>@New Name</a>')
  })

  it('of someone who is gone is no link', () => {
    expect(fillMentions(html, new Map())).not.toContain('<a ')
  })

  it('cannot bring HTML in by a name', () => {
    expect(fillMentions(html, new Map([[person, '<img src=x onerror=alert(1)>"']]))).not.toContain('<img')
  })

  it('is not confused by a name that looks like a pattern', () => {
    expect(fillMentions(html, new Map([[person, '$& $1']]))).toContain('@$&amp; $1')
  })
})

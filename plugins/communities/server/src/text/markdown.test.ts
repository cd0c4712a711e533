import fc from 'fast-check'
import { excerptOf, plainText, render } from './markdown'

const html = (source: string) => render(source).html

describe('what members write', () => {
  it('becomes plain, structured HTML', () => {
    expect(html('**Bold** and *leaning*')).toBe('<p><strong>Bold</strong> and <em>leaning</em></p>')
    expect(html('- one\n- two')).toContain('<li>one</li>')
    expect(html('> quoted')).toContain('<blockquote>')
    expect(html('| a |\n| - |\n| b |')).toContain('<th scope="col">a</th>')
  })

  it('has no heading above the page\'s own', () => {
    expect(html('# Big\n\n## Less\n\n###### Least')).toBe('<h3>Big</h3>\n<h4>Less</h4>\n<h6>Least</h6>')
  })

  it('links to the web, and tells search engines whose link it is', () => {
    expect(html('[a council](https://council.example)')).toContain('<a href="https://council.example" rel="nofollow ugc noopener">')
    expect(html('see https://council.example/page')).toContain('href="https://council.example/page"')
    expect(html('[here](/c/content-design)')).toContain('href="/c/content-design"')
  })
})

describe('what would harm readers', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe src="https://evil.example"></iframe>',
    '<style>body{display:none}</style>',
    '<a href="javascript:alert(1)">x</a>',
    '<b onmouseover=alert(1)>x</b>',
  ])('stays the text that it is: %s', (source) => {
    expect(html(source)).not.toMatch(/<(?!\/?(?:p|a|br)\b)/)
    expect(html(source)).not.toMatch(/<[^>]+\son[a-z]/i)
    expect(html(source)).not.toMatch(/<[^>]+href="javascript/i)
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '<javascript:alert(1)>',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '![x](https://evil.example/pixel.png)',
  ])('is no link and no image: %s', (source) => {
    expect(html(source)).not.toMatch(/(?:href|src)="(?!https?:|mailto:|\/[^/]|#)/i)
    expect(html(source)).not.toContain('<img')
  })

  it('never comes out, whatever goes in', () => {
    const pieces = fc.constantFrom('<', '>', '"', '\'', '[', ']', '(', ')', '`', '\n', '\\', '&', 'javascript:', 'person:', 'a1b2c3d4e5', 'on', 'x', '=', 'script', 'http://', '@', '!', ' ', '&#106;', '\u0000')
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }).map(parts => parts.join('')), (source) => {
      const made = html(source)
      for (const [, attributes = ''] of made.matchAll(/<([^>]*)>/g)) {
        expect(attributes).not.toMatch(/\son\w+\s*=/i)
        expect(attributes).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i)
      }
      expect(made).not.toMatch(/<(?:script|iframe|svg|object|img|style|form|input|base|meta|link)\b/i)
    }), { numRuns: 500 })
  })
})

describe('mentions', () => {
  const person = 'abcdefgh12345678'

  it('are collected once, and leave the name to be filled in', () => {
    const made = render(`[@Someone](person:${person}) and again [@Other name](person:${person})`)
    expect(made.mentions).toEqual([person])
    expect(made.html).toContain(`data-person="${person}"`)
    expect(made.html).not.toContain('Someone')
    expect(made.html).toContain(`href="/people/${person}"`)
  })

  it('cannot smuggle other attributes or addresses', () => {
    for (const source of [`[x](person:${person}" onclick="alert(1))`, '[x](person:../../admin)', '[x](person:javascript:alert(1))', `[x](person:${person}/../../)`])
      expect(html(source)).not.toMatch(/<a [^>]*(?:onclick|admin|javascript|\.\.)/)
  })

  it('in code are words', () => {
    expect(html(`\`[@x](person:${person})\``)).not.toContain('data-person')
  })
})

describe('words only', () => {
  it('have no marks of HTML', () => {
    expect(render('# Title\n\n**Bold** & <b>\n\n- one\n- two').text).toBe('Title\nBold & <b>\none\ntwo')
    expect(plainText('<p>a</p><p>b &amp; c</p>')).toBe('a\nb & c')
  })

  it('are cut at a word', () => {
    expect(excerptOf('short')).toBe('short')
    expect(excerptOf('one two three four', 12)).toBe('one two…')
    fc.assert(fc.property(fc.string({ maxLength: 500 }), fc.integer({ min: 5, max: 200 }), (text, max) => excerptOf(text, max).length <= max))
  })
})

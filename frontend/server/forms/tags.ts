import { defineForms } from './form'
import { words } from './people'

const address = ({ slug, discussion }: { slug: string, discussion: string }) => `/c/${slug}/discussions/${discussion}`

export const tagForms = defineForms({
  'add-tags': async ({ call, values }) => {
    const params = { slug: values.text('slug'), discussion: values.text('discussion') }
    await call('tags.add', { params, body: { tags: words(values.text('tags')) } })
    return { to: address(params), notice: 'tagged' }
  },
  'remove-tag': async ({ call, values }) => {
    const params = { slug: values.text('slug'), discussion: values.text('discussion') }
    await call('tags.remove', { params: { ...params, tag: values.text('tag') } })
    return { to: address(params), notice: 'untagged' }
  },
})

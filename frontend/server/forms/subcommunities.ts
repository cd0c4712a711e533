import { defineForms } from './form'

export const subcommunityForms = defineForms({
  'move-community': async ({ call, values }) => {
    const slug = values.text('slug')
    await call('subcommunities.move', { params: { slug }, body: { to: values.optional('to') ?? null, fingerprint: values.text('fingerprint'), reason: values.text('reason') } })
    return { to: `/c/${slug}/manage/communities`, notice: 'communityMoved' }
  },
})

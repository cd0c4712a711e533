import { approval, reach, stage } from '../../../../contracts/shared'
import { belongsTo, contentType, kept, USER } from '../../kernel/content-type'

export const contentTypes = {
  'community': contentType({
    singular: 'community',
    plural: 'communities',
    display: 'Community',
    visible: true,
    attributes: {
      name: { type: 'string', required: true, minLength: 3, maxLength: 100 },
      slug: kept({ type: 'string', required: true }),
      summary: { type: 'string', required: true, maxLength: 200 },
      description: { type: 'text' },
      descriptionHtml: kept({ type: 'text' }),
      rendererVersion: kept({ type: 'integer' }),
      /** The planning answers, by the keys of `contracts/communities.ts`. */
      charter: { type: 'json' },
      agreement: { type: 'text' },
      /** Sent to new members in the name of the facilitator who wrote it (`facilitation/welcome`). */
      welcome: { type: 'text' },
      welcomeFrom: kept(belongsTo(USER)),
      reach: { type: 'enumeration', enum: reach.options, default: 'network', required: true },
      joining: { type: 'enumeration', enum: ['open', 'request', 'invitation'], default: 'open', required: true },
      listed: { type: 'boolean', default: true, required: true },
      /** Narrowed by the parents; kept by the transaction that changes any of them. */
      effectiveReach: kept({ type: 'enumeration', enum: reach.options, default: 'network', required: true }),
      effectiveListed: kept({ type: 'boolean', default: true, required: true }),
      /** Moved by its facilitators and KM staff, with a history (`lifecycle`). */
      stage: kept({ type: 'enumeration', enum: stage.options, default: 'planning', required: true }),
      status: { type: 'enumeration', enum: ['active', 'suspended'], default: 'active', required: true },
      statusReason: { type: 'text' },
      parent: belongsTo('community'),
      /** `/1/5/9/`: the row ids from the top down to this community, so that ancestors need no recursion. */
      path: kept({ type: 'string' }),
      membersInvite: { type: 'boolean', default: false },
      approval: { type: 'enumeration', enum: approval.options, default: 'off' },
      /** Where those who facilitate a community meet; KM staff choose one at most (`admin/for-facilitators.ts`). */
      forFacilitators: kept({ type: 'boolean', default: false }),
      tools: kept({ type: 'json' }),
      accent: { type: 'string', maxLength: 7 },
      /** Links of its own, in their order (`MenuLink`). */
      menu: kept({ type: 'json' }),
      /** What stands at the top of its home, in order (`Featured`). */
      featured: kept({ type: 'json' }),
      logo: kept(belongsTo('file')),
      banner: kept(belongsTo('file')),
      /** What of it stays in sight, in percent; empty: its middle. */
      bannerX: kept({ type: 'integer' }),
      bannerY: kept({ type: 'integer' }),
      topics: { type: 'relation', relation: 'manyToMany', target: 'plugin::communities.expertise' },
      region: belongsTo('region'),
      /** Public id of the partner under whose name it stands (`partners`). */
      partner: kept({ type: 'string' }),
      startedBy: kept(belongsTo(USER)),
      requestKey: kept({ type: 'string', private: true }),
      memberCount: kept({ type: 'integer', default: 0 }),
      contributionCount: kept({ type: 'integer', default: 0 }),
      pendingCount: kept({ type: 'integer', default: 0 }),
      lastActivityAt: kept({ type: 'datetime' }),
    },
    indexes: [
      { name: 'slug', columns: ['slug'], type: 'unique' },
      { name: 'path', columns: ['path'] },
      { name: 'partner', columns: ['partner'] },
      { name: 'active', columns: ['effective_listed', 'status', 'last_activity_at'] },
      { name: 'request_key', columns: ['started_by_id', 'request_key'], type: 'unique' },
    ],
  }),
  'community-draft': contentType({
    singular: 'community-draft',
    plural: 'community-drafts',
    display: 'Community draft',
    attributes: {
      user: belongsTo(USER),
      step: { type: 'integer', default: 1 },
      answers: { type: 'json' },
    },
    indexes: [{ name: 'user', columns: ['user_id'], type: 'unique' }],
  }),
}

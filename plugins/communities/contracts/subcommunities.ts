import { z } from 'zod'
import { writtenBelow } from './communities'
import { endpoint } from './endpoint'
import { communityCard, communityHeader } from './shared'
import { slug } from './text'

export const subcommunities = {
  list: endpoint({
    method: 'GET',
    path: '/communities/:slug/below',
    summary: 'The communities right below one, as far as this viewer may know of them, and what is new anywhere below it',
    caller: 'anyone',
    kept: true,
    params: { slug },
    query: {
      page: z.coerce.number().int().min(1).max(1000).default(1),
      pageSize: z.coerce.number().int().min(1).max(50).default(20),
    },
    data: z.object({
      community: communityHeader,
      items: z.array(communityCard),
      page: z.number().int(),
      pageSize: z.number().int(),
      total: z.number().int(),
      latest: z.array(writtenBelow),
      /** For those who manage it: whether one can be started below it now, or why not. Null for others. */
      start: z.enum(['yes', 'closed', 'too-deep', 'parent-first']).nullable(),
    }),
  }),
}

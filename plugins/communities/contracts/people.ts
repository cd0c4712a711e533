import { z } from 'zod'
import { endpoint } from './endpoint'
import { communityRef, personRef, term } from './shared'
import { id } from './text'

export const people = {
  person: endpoint({
    method: 'GET',
    path: '/people/:person',
    summary: 'A person as registered viewers see them, with the communities the viewer may know of',
    caller: 'registered',
    params: { person: id },
    data: personRef.extend({
      id,
      region: term.nullable(),
      expertise: z.array(term),
      about: z.string().nullable(),
      communities: z.array(communityRef),
      memberSince: z.iso.datetime(),
    }),
  }),
}

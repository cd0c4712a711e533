import type { RegisteredViewer, Viewer } from '../access/viewer'
import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { memberships } from '../../../contracts/memberships'
import { demand, findCommunity, findManaged } from '../access/community'
import { isWritable, mayInvite, mayManage, maySeeMembers } from '../access/rules'
import { headerOf } from '../communities/header'
import { routesOf } from '../kernel/routes'
import { decide } from './decide'
import { acceptInvitation, declineInvitation, invite, listInvitations, lookAtInvitation, revokeInvitation } from './invitations'
import { cancelRequest, join, leave } from './join'
import { listMembers, readMember, suggestMembers } from './lists'
import { changeRole, putOut, readmit } from './manage'
import { listRequests } from './requests'

const done = { done: true } as const

/** The community for those who manage its members. */
async function managed(strapi: Strapi, viewer: Viewer, slug: string, { write = true } = {}) {
  const community = await findManaged(strapi, viewer, slug)
  demand(!write || isWritable(community), viewer, 'This community is closed', 'closed')
  return community
}

async function inviting(strapi: Strapi, viewer: RegisteredViewer, slug: string) {
  const community = await findCommunity(strapi, viewer, { slug })
  demand(mayInvite(community.standing, community), viewer, 'You cannot invite people to this community')
  return community
}

const controller: Controller<typeof memberships> = {
  async join({ strapi, viewer, params, body }) {
    const { state, role } = await join(strapi, viewer, await findCommunity(strapi, viewer, params), body)
    return { state, role }
  },
  async cancel({ strapi, viewer, params }) {
    await cancelRequest(strapi, viewer, await findCommunity(strapi, viewer, params))
    return done
  },
  async leave({ strapi, viewer, params }) {
    await leave(strapi, viewer, await findCommunity(strapi, viewer, params))
    return done
  },
  async members({ strapi, viewer, params, query, locale }) {
    const community = await findCommunity(strapi, viewer, params)
    demand(maySeeMembers(community.standing, community), viewer, 'The list of members is for members')
    demand(query.state === 'active' || mayManage(community.standing), viewer)
    return { community: await headerOf(strapi, viewer, community, locale), ...await listMembers(strapi, viewer, community, query) }
  },
  async suggest({ strapi, viewer, params, query }) {
    const community = await findCommunity(strapi, viewer, params)
    demand(maySeeMembers(community.standing, community), viewer)
    return suggestMembers(strapi, community, query.q)
  },
  async requests({ strapi, viewer, params, query, locale }) {
    const community = await managed(strapi, viewer, params.slug, { write: false })
    const { items, nextCursor } = await listRequests(strapi, q => q.where('h.id', community.id), { ...query, locale, viewer })
    // Which community each is to is said once, above them.
    return { community: await headerOf(strapi, viewer, community, locale), items: items.map(({ community: _, ...item }) => item), nextCursor }
  },
  async decide({ strapi, viewer, params, body }) {
    const community = await managed(strapi, viewer, params.slug)
    return decide(strapi, viewer, [community.id], body.requests, body)
  },
  async changeRole({ strapi, viewer, params, body }) {
    const community = await managed(strapi, viewer, params.slug)
    await changeRole(strapi, viewer, community, params.person, body.role)
    return readMember(strapi, community, params.person)
  },
  async remove({ strapi, viewer, params, body }) {
    await putOut(strapi, viewer, await managed(strapi, viewer, params.slug), params.person, { ban: false, reason: body.reason })
    return done
  },
  async ban({ strapi, viewer, params, body }) {
    await putOut(strapi, viewer, await managed(strapi, viewer, params.slug), params.person, { ban: true, reason: body.reason })
    return done
  },
  async readmit({ strapi, viewer, params }) {
    const community = await managed(strapi, viewer, params.slug)
    await readmit(strapi, viewer, community, params.person)
    return readMember(strapi, community, params.person)
  },
  async invitations({ strapi, viewer, params, locale }) {
    const community = await inviting(strapi, viewer, params.slug)
    return { community: await headerOf(strapi, viewer, community, locale), items: await listInvitations(strapi, viewer, community) }
  },
  async invite({ strapi, viewer, params, body }) {
    return invite(strapi, viewer, await inviting(strapi, viewer, params.slug), body.emails, body.message)
  },
  async revokeInvitation({ strapi, viewer, params }) {
    await revokeInvitation(strapi, viewer, await inviting(strapi, viewer, params.slug), params.invitation)
    return done
  },
  lookAtInvitation: ({ strapi, viewer, body }) => lookAtInvitation(strapi, viewer, body.token),
  acceptInvitation: ({ strapi, viewer, body }) => acceptInvitation(strapi, viewer, body),
  async declineInvitation({ strapi, viewer, body }) {
    await declineInvitation(strapi, viewer, body.invitation)
    return done
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, memberships, controller)

import { errors } from '@strapi/utils'

interface Change { params: { data: { startsAt?: unknown, endsAt?: unknown } } }

/** One that ends before it begins would be published and never seen. */
function inOrder({ params: { data: { startsAt, endsAt } } }: Change): void {
  if (startsAt && endsAt && new Date(String(endsAt)) <= new Date(String(startsAt)))
    throw new errors.ApplicationError('An announcement has to end after it begins', { code: 'announcement.ends-first' })
}

export default { beforeCreate: inOrder, beforeUpdate: inOrder }

import { accounts } from './accounts'
import { communities } from './communities'
import { comments, discussions } from './discussions'
import { files } from './files'
import { memberships } from './memberships'
import { people } from './people'
import { taxonomies } from './taxonomies'
import { tags } from './tags'

export * from './accounts'
export * from './admin'
export * from './communities'
export * from './discussions'
export * from './endpoint'
export * from './field-error'
export * from './files'
export * from './memberships'
export * from './people'
export * from './shared'
export * from './taxonomies'

export * from './tags'
/** Every call of the site's API by feature; the order is that of the OpenAPI document. */
export const api = { accounts, taxonomies, people, communities, memberships, discussions, comments, tags, files }

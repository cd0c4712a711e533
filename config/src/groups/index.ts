import { addresses } from './addresses'
import { behaviour } from './behaviour'
import { database } from './database'
import { files } from './files'
import { mail } from './mail'
import { search } from './search'
import { secrets } from './secrets'

/** Every environment variable that the project reads, in the order in which people read about them. */
export const groups = [
  { title: 'Addresses and ports', variables: addresses },
  { title: 'Database', variables: database },
  { title: 'Members\' files', variables: files },
  { title: 'Search', variables: search },
  { title: 'Mail', variables: mail },
  { title: 'Behaviour', variables: behaviour },
  { title: 'Secrets: made by `npm start` where empty; never share them', variables: secrets },
]

export const variables = { ...addresses, ...database, ...files, ...search, ...mail, ...behaviour, ...secrets }

/** Names of the variables that must be random and differ from one installation to the next. */
export const secretNames = Object.keys(secrets) as (keyof typeof secrets)[]

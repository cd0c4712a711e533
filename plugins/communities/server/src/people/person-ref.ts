import type { Knex } from 'knex'
import type { Visibility } from '../../../contracts/people'
import type { PersonRef } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { chosenOrStandard, maySeeField } from '../access/profile-fields'
import { factsOf } from '../freshness/facts'
import { bool } from '../kernel/database'
import { among, query, raw, read } from '../kernel/query'

/** Columns and joins that make a `PersonRef` of the user in `userColumn`, in any hand-written query. */
const OF_PROFILE = ['pp.document_id as person_id', 'pp.name as person_name', 'pp.job_title as person_job', 'po.name as person_organisation', 'pp.job_title_visibility as person_job_for', 'pp.organisation_visibility as person_organisation_for', 'pp.photo_visibility as person_photo_for', 'pp.open_to_everyone as person_open'] as const
export const PERSON_COLUMNS = [...OF_PROFILE, 'pf.document_id as person_photo'] as const

/** The same for a hand-written `query`, which needs no join for the photo. */
export const PERSON = raw([...OF_PROFILE, `(select pf.document_id from cop_files pf where pf.id = pp.photo_id and pf.state = 'ready') as person_photo`].join(', '))

export interface PersonColumns { person_id: string | null, person_name: string | null, person_job: string | null, person_organisation: string | null, person_job_for?: Visibility | null, person_organisation_for?: Visibility | null, person_photo?: string | null, person_photo_for?: Visibility | null, person_open?: unknown }

export function joinPerson(userColumn: string) {
  return (query: Knex.QueryBuilder) => void query.leftJoin('cop_profiles as pp', 'pp.user_id', userColumn).leftJoin('cop_organisations as po', 'po.id', 'pp.organisation_id').leftJoin('cop_files as pf', join => void join.on('pf.id', 'pp.photo_id').andOnVal('pf.state', 'ready'))
}

/** The columns of someone who has none. */
export const NOBODY: PersonColumns = { person_id: null, person_name: null, person_job: null, person_organisation: null }

const STRANGER = { self: false, sharesCommunity: false, contact: false }

export type People = Map<number, PersonColumns>

/**
 * People by user: rows about them are read first, then everyone once. A join would read the same person for each row,
 * and lead PostgreSQL to read all profiles. Whoever is missing has no profile.
 */
export async function readPeople(strapi: Strapi, users: (number | null)[]): Promise<People> {
  const ids = [...new Set(users)].filter(id => id !== null)
  return factsOf(strapi, 'people', ids, missing => peopleBy(strapi, missing))
}

async function peopleBy(strapi: Strapi, ids: number[]): Promise<People> {
  const rows = await read<PersonColumns & { user_id: number }>(strapi, query`
    select pp.user_id, ${PERSON} from cop_profiles pp left join cop_organisations po on po.id = pp.organisation_id
    where pp.user_id in ${among(strapi, ids)}`)
  return new Map(rows.map(row => [row.user_id, row]))
}

/**
 * Someone without a profile has closed their account: what they wrote stays under a neutral name. The line beside a name
 * stands on public pages and in mails too, so it says only what its owner shows to everyone. A photo is added where it is
 * said for whom.
 */
export function toPersonRef(row: PersonColumns, viewer?: Viewer): PersonRef {
  return {
    id: row.person_id,
    name: row.person_name ?? 'Former member',
    jobTitle: isForEveryone(row.person_job_for) ? row.person_job : null,
    organisation: isForEveryone(row.person_organisation_for) ? row.person_organisation : null,
    photo: viewer && row.person_photo && showsPhoto(row, viewer) ? row.person_photo : null,
  }
}

/** As the file's own route has it, but for ties between two people: nobody is looked up for a face. */
function showsPhoto({ person_photo_for: chosen, person_open: open }: PersonColumns, viewer: Viewer): boolean {
  return maySeeField(chosenOrStandard('photo', chosen), { ...STRANGER, registered: viewer.kind === 'registered' }) && (viewer.kind === 'registered' || bool(open))
}

/** The standard of both fields, too. */
function isForEveryone(visibility: Visibility | null | undefined): boolean {
  return (visibility ?? 'everyone') === 'everyone'
}

export function personOf(people: People, user: number | null, viewer?: Viewer): PersonRef {
  return toPersonRef(people.get(user ?? 0) ?? NOBODY, viewer)
}

import type { Knex } from 'knex'
import type { PersonRef } from '../../../contracts/shared'
import { raw } from '../kernel/query'

/** Columns and joins that make a `PersonRef` of the user in `userColumn`, in any hand-written query. */
export const PERSON_COLUMNS = ['pp.document_id as person_id', 'pp.name as person_name', 'pp.job_title as person_job', 'po.name as person_organisation'] as const

/** The same for a hand-written `query`. */
export const PERSON = raw(PERSON_COLUMNS.join(', '))

export function personJoin(userColumn: string) {
  return raw(`left join cop_profiles pp on pp.user_id = ${userColumn} left join cop_organisations po on po.id = pp.organisation_id`)
}

export interface PersonColumns { person_id: string | null, person_name: string | null, person_job: string | null, person_organisation: string | null }

export function joinPerson(userColumn: string) {
  return (query: Knex.QueryBuilder) => void query.leftJoin('cop_profiles as pp', 'pp.user_id', userColumn).leftJoin('cop_organisations as po', 'po.id', 'pp.organisation_id')
}

/** The columns of someone who has none. */
export const NOBODY: PersonColumns = { person_id: null, person_name: null, person_job: null, person_organisation: null }

/** Someone without a profile has closed their account: what they wrote stays under a neutral name. */
export function toPersonRef(row: PersonColumns): PersonRef {
  return { id: row.person_id, name: row.person_name ?? 'Former member', jobTitle: row.person_job, organisation: row.person_organisation }
}

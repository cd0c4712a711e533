import type { FieldError } from '../api/failure'

/** What went wrong with a form, as pages show it. */
export interface FormProblem {
  status: number
  code: string
  message: string
  errors: FieldError[]
  retryAfter?: number
}

/** A form of the registry that takes back what was just done. */
export interface Undo { form: string, fields: Record<string, string> }

/** What was just done: key of a message in `notices`, and the way back where there is one. */
export interface Notice { key: string, undo?: Undo }

export interface Flash {
  /** Which form on the page it belongs to: its name, and its `key` where there are several. */
  form?: string
  problem?: FormProblem
  /** What was typed, without passwords. */
  values?: Record<string, string[]>
  /** Key of a message in `notices`. */
  notice?: string
  undo?: Undo
  /** Name under which values too long for a cookie wait. */
  kept?: string
}

/** What a form did, for the page that sent it by fetch. */
export interface FormOutcome {
  /** Where to go now: a path on this site, with the locale's prefix. */
  to: string
  notice?: string
  undo?: Undo
  /** Who is signed in after it; left out where that did not change. */
  viewer?: { id: string, name: string } | null
  /** The API's answer where the page has a use for it. */
  data?: unknown
}

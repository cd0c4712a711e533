import { safePath } from '../../shared/utils/safePath'

/** Never kept in a flash, never sent back. */
const secret = /password|token/i

/** What a form sent, read field by field. */
export class FormValues {
  constructor(private readonly fields: URLSearchParams) {}

  /** As typed. */
  text(name: string): string {
    return (this.fields.get(name) ?? '').replaceAll('\r\n', '\n')
  }

  /** Undefined where nothing was typed. */
  optional(name: string): string | undefined {
    return this.text(name).trim() || undefined
  }

  /** For fields that may be emptied: null where nothing was typed. */
  nullable(name: string): string | null {
    return this.text(name).trim() || null
  }

  all(name: string): string[] {
    return this.fields.getAll(name).filter(value => value !== '')
  }

  has(name: string): boolean {
    return this.fields.has(name)
  }

  flag(name: string): boolean {
    return this.fields.get(name) === 'yes'
  }

  path(name: string): string | undefined {
    return safePath(this.fields.get(name))
  }

  /** What may be shown again after an error. */
  kept(): Record<string, string[]> {
    const names = [...new Set(this.fields.keys())].filter(name => !secret.test(name) && !name.startsWith('_'))
    return Object.fromEntries(names.map(name => [name, this.fields.getAll(name)]))
  }
}

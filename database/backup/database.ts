/** What the manifest says about the database, and what must not be overwritten unasked. */
export interface Content { communities: number, people: number }

/** A database as backups see it; one of these for each kind. */
export interface Store {
  /** Name of its copy in the folder of a backup. */
  copyName: string
  /** Writes a copy as of one moment, while others go on reading and writing. */
  backUp: (copy: string) => Promise<void>
  /** What it holds; null where it isn't there yet or has no tables of ours. */
  content: () => Promise<Content | null>
  /** Puts a copy in its place. */
  restore: (copy: string) => Promise<void>
}

/** An end that the person at the keyboard can do something about. */
export class BackupError extends Error {}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { projectFolder, testEnvironment } from '../support/environment'
import { sourceHash } from '../support/template'

/** What the bars are about. */
export const benchSize: Size = { members: 5000, communities: 50, discussions: 2000, comments: 20_000 }
export const tenfold: Size = { members: 50_000, communities: 500, discussions: 20_000, comments: 200_000 }

/** What a national platform may have after some years: one in eleven contributions is a discussion, the others are replies. */
export const loadData: Size = { members: 100_000, communities: 2000, contributions: 1_000_000 }

/** Many communities that stand below one another, and a long audit trail. */
export const inTrees: Size = { members: 5000, communities: 2000, trees: 400, discussions: 2000, comments: 20_000 }
export const AUDIT_ENTRIES = 100_000

/** What searching is measured with. */
export const searchSize: Size = { members: 60_000, communities: 2000, contributions: 100_000 }

export type Size = { members: number, communities: number, trees?: number } & ({ discussions: number, comments: number } | { contributions: number })

/** Loaded data to measure with, and where to look in it. */
export interface Volume {
  /** SQLite file to copy. */
  database: string
  member: Account
  /** Belongs to 300 communities. */
  everywhere: Account
  community: { slug: string, name: string }
  /** The name that comes first in the directory. */
  mostActive: string
  /** A discussion that everybody may read, with replies on a page. */
  discussion: { slug: string, title: string, replies: number, lastReply: string }
  /** Another one in the same community, to write replies in. */
  writeIn: { slug: string }
}

export interface Account { email: string, password: string, name: string }

/** What `database/load` writes down of a volume, as far as it is read here. */
interface VolumeFile {
  accounts: Record<'member' | 'everywhere', { email: string, password: string }>
  publicCommunity: { id: number, slug: string, name: string }
}

const folder = path.join(projectFolder, '.cache/bench')

/** The data's present: the same database whenever it is made. */
const now = '2026-11-01T09:00:00Z'

/** A loaded database of this size, made once for each state of the sources. */
export function volumeOf(size: Size): Volume {
  const name = `${Object.values(size).join('-')}-${sourceHash()}`
  const database = path.join(folder, `${name}.db`)
  if (!existsSync(database)) {
    mkdirSync(folder, { recursive: true })
    readdirSync(folder).filter(file => file.startsWith(`${Object.values(size).join('-')}-`)).forEach(file => rmSync(path.join(folder, file), { recursive: true }))
    load(size, path.join(folder, name), database)
  }
  return look(database, JSON.parse(readFileSync(path.join(folder, name, 'volume.json'), 'utf8')) as VolumeFile)
}

function load(size: Size, data: string, database: string) {
  const tsx = path.join(projectFolder, 'node_modules/tsx/dist/cli.mjs')
  const sizes = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)])
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, path.join(projectFolder, 'database/load/cli.ts'), 'volume', ...sizes, '--seed', '1', '--now', now, '--file', `${database}.draft`], {
    cwd: projectFolder,
    env: { ...process.env, ...testEnvironment, DATABASE_CLIENT: 'sqlite', DATA_FOLDER: data },
    encoding: 'utf8',
  })
  if (status !== 0)
    throw new Error(`The data could not be loaded:\n${stdout}\n${stderr}`)
  renameSync(`${database}.draft`, database)
}

const repliesWanted = 20

function look(database: string, { accounts, publicCommunity }: VolumeFile): Volume {
  const db = new Sqlite(database, { readonly: true })
  try {
    const discussion = db.prepare(`
      select id, slug, title, comment_count as replies from cop_contributions
      where home_id = ? and audience = 'public' and state = 'published' and comment_count >= ${repliesWanted} order by comment_count, id limit 1`).get(publicCommunity.id) as { id: number, slug: string, title: string, replies: number } | undefined
    if (!discussion)
      throw new Error(`No public discussion in ${publicCommunity.slug} has ${repliesWanted} replies`)
    const last = db.prepare(`select body_text as text from cop_comments where contribution_id = ? and state = 'published' order by thread desc, id desc limit 1`).get(discussion.id) as { text: string }
    const mostActive = db.prepare(`select name from cop_communities where status = 'active' and effective_listed = 1 and stage <> 'archived' order by last_activity_at desc nulls last, id desc limit 1`).get() as { name: string }
    const writeIn = db.prepare(`select slug from cop_contributions where home_id = ? and state = 'published' and locked = 0 and id <> ? order by id limit 1`).get(publicCommunity.id, discussion.id) as { slug: string }
    const named = (account: { email: string, password: string }): Account => ({ ...account, name: (db.prepare('select p.name from up_users u join cop_profiles p on p.user_id = u.id where u.email = ?').get(account.email) as { name: string }).name })
    return {
      database,
      member: named(accounts.member),
      everywhere: named(accounts.everywhere),
      community: publicCommunity,
      mostActive: mostActive.name,
      writeIn,
      discussion: { ...discussion, lastReply: last.text.split(/[\s.,:;!?'"]+/).slice(0, 3).join(' ') },
    }
  }
  finally {
    db.close()
  }
}

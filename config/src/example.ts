import { groups, secretNames } from './groups'

/** The text of `.env.example`: every variable with what it means and its default, all commented out. */
export function exampleFile(): string {
  const sections = groups.map(({ title, variables }) => [
    `# --- ${title}`,
    '',
    ...Object.entries(variables).flatMap(([name, kind]) => [`# ${kind.description}`, `#${name}=${standardOf(name, kind)}`, '']),
  ].join('\n'))
  return [
    '# Settings, read from `.env` beside this file and from the environment, which wins.',
    '# Nothing here has to be set to try the project: remove the # of what you want to change.',
    '',
    ...sections,
  ].join('\n')
}

/** What counts where nothing is set; empty where there is no such value. */
export function standardOf(name: string, kind: { safeParse: (value: undefined) => { success: boolean, data?: unknown } }): string {
  if ((secretNames as string[]).includes(name))
    return ''
  const standard = kind.safeParse(undefined).data
  return standard === undefined ? '' : String(standard)
}

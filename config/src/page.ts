import { standardOf } from './example'
import { groups } from './groups'

const introduction = `# Settings

<!-- Written by \`npm run settings\` from config/src: change it there. -->

Both processes, the site and the CMS, read the same settings: from \`.env\` in the project's folder and from the environment, which wins. An empty value counts as none. Relative paths start at the project's folder. They are checked at the start: whatever is wrong is named, all at once, and the process ends with 1.

In production (\`NODE_ENV=production\`) a missing or weak secret stops the start of either process: fewer than 24 characters, a word from examples, repetition, or one value for two secrets. A \`SITE_URL\` without https gets a warning in the log.
`

/** The text of `docs/settings.md`: every setting in one table. */
export function settingsPage(): string {
  const rows = groups.flatMap(({ title, variables }) => [
    `| **${title.split(':')[0]}** | | |`,
    ...Object.entries(variables).map(([name, kind]) => `| \`${name}\` | ${code(standardOf(name, kind))} | ${cell(kind.description ?? '')} |`),
  ])
  return [introduction, '| setting | default | what it says |', '|---|---|---|', ...rows, ''].join('\n')
}

const code = (value: string) => value === '' ? '' : `\`${value}\``
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

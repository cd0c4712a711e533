import { appendFileSync } from 'node:fs'

/** What a case found, for the table and the file of results. Without a file it is only what the test asserts. */
export function report(name: string, figures: Record<string, string | number>): void {
  const file = process.env.FAULTS_REPORT
  if (file)
    appendFileSync(file, `${JSON.stringify({ name, figures })}\n`)
}

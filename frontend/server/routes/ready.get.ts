import { callCms, parseAnswer } from '../utils/cms'

interface Report { status: 'ready' | 'degraded' | 'unavailable', parts: Record<string, string> }

const freshFor = 1000
const patience = 3000
let last: { report: Promise<Report>, at: number } | undefined

/** Whether pages can be made: asks the CMS, for everyone who wants to know at most once a second. Counts and error texts stay with the CMS. */
export default defineEventHandler(async (event) => {
  if (!last || Date.now() - last.at > freshFor)
    last = { report: ask(), at: Date.now() }
  const report = await last.report
  setResponseHeader(event, 'cache-control', 'no-store')
  setResponseStatus(event, report.status === 'unavailable' ? 503 : 200)
  return report
})

async function ask(): Promise<Report> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null)
  })
  const answer = await Promise.race([callCms('GET', '/cop/ready'), late])
  clearTimeout(timer)
  const body = answer && parseAnswer(answer) as { data?: Report } | null
  if (!body?.data)
    return { status: 'unavailable', parts: { cms: 'failing' } }
  const { status, parts } = body.data
  return { status, parts: { cms: status === 'unavailable' ? 'failing' : 'ok', ...parts } }
}

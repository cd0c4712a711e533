export type ViewerName = 'anonymous' | 'signed-in' | 'in many communities'

/** What is measured, at one number of connections. Milliseconds, bytes as received, mebibytes. */
export interface Result {
  name: string
  viewer: ViewerName
  connections: number
  /** Answers per second. */
  rps: number
  p50: number
  p975: number
  p99: number
  /** Processor time of site and CMS together for one request. */
  cpuMs: number
  /** Size of one answer's body on the wire. */
  bytes: number
  /** Resident memory of the processes that served it, at the end. */
  rssMb: number
}

/** A request to repeat. */
export interface Case {
  name: string
  viewer: ViewerName
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** Words that every right answer holds: a fast wrong answer is not a result. */
  expect: string[]
  status?: number
}

import type { H3Event } from 'h3'
import { getRequestHeader, readMultipartFormData } from 'h3'
import { largestBody } from './body'

export interface SentFile { field: string, name: string, data: Buffer }

/**
 * A form with files, as browsers without JavaScript send it: held in memory, so only up to the largest file and its form.
 * @returns undefined where it is larger
 */
export async function readFormWithFiles(event: H3Event, mostMegabytes: number): Promise<{ fields: URLSearchParams, files: SentFile[] } | undefined> {
  const size = Number(getRequestHeader(event, 'content-length') ?? Infinity)
  if (!(size <= mostMegabytes * 2 ** 20 + largestBody))
    return undefined
  const fields = new URLSearchParams()
  const files: SentFile[] = []
  for (const { name, filename, data } of await readMultipartFormData(event) ?? []) {
    if (!name)
      continue
    if (filename === undefined)
      fields.append(name, data.toString('utf8'))
    // A file field that was left empty comes without a name.
    else if (filename !== '' || data.length > 0)
      files.push({ field: name, name: filename, data })
  }
  return { fields, files }
}

import { z } from 'zod'
import { address, count, yesNo } from '../kinds'

const kinds = ['jpg', 'png', 'webp', 'gif', 'avif', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt']

export const files = {
  FILES_MAX_MB: count(10, 1).describe('Largest file that a member may upload, in megabytes'),
  FILES_DAILY_MB: count(200, 1).describe('How much one person may upload in 24 hours, in megabytes'),
  FILES_TYPES: z
    .string()
    .default('')
    .refine(text => listOf(text).every(kind => kinds.includes(kind)), `must be a list of ${kinds.join(', ')}, with commas between them`)
    .describe(`Kinds of files that members may share, with commas between them, out of ${kinds.join(', ')}; all of these if empty`),
  FILES_SCANNER: z
    .string()
    .regex(/^(?:\/.+|[^\s/]+:\d+)$/, 'must be host:port or the path of a socket')
    .optional()
    .describe('Virus scanner (ClamAV\'s clamd): host:port or the path of its socket; files then wait until it has looked at them. Empty: nothing is scanned'),
  FILES_S3_BUCKET: z.string().optional().describe('Keeps files in this bucket of an S3-compatible storage; empty: in DATA_FOLDER'),
  FILES_S3_ENDPOINT: address().optional().describe('S3: address of the storage, which members\' browsers reach too; Amazon\'s own if empty'),
  FILES_S3_REGION: z.string().default('eu-west-2').describe('S3: region'),
  FILES_S3_KEY: z.string().optional().describe('S3: id of the key that may read, write and delete in the bucket'),
  FILES_S3_SECRET: z.string().optional().describe('S3: its secret'),
  FILES_S3_PATH_STYLE: yesNo(false).describe('S3: whether the bucket stands in the path of addresses and not in their host; most storages but Amazon\'s want this'),
}

export function listOf(text: string): string[] {
  return text.split(',').map(part => part.trim()).filter(Boolean)
}

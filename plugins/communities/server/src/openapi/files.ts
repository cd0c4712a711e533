import type { Schema } from './schemas'
import { z } from 'zod'
import { upload, uploadQuery } from '../../../contracts/files'
import { id, slug } from '../../../contracts/text'
import { errors, parameters, schemaOf, SESSION, SESSION_OR_NONE } from './schemas'

const FILE = parameters(z.object({ file: id }), 'path')
const header = (name: string, description: string): Schema => ({ name, in: 'header', required: false, description, schema: { type: 'string' } })

const COMMUNITY = parameters(z.object({ slug }), 'path')

function given(operationId: string, summary: string, types: string[], what = FILE): Schema {
  return {
    operationId,
    tags: ['files'],
    summary,
    parameters: [...what, header('If-None-Match', 'The ETag of what is there already'), header('Range', 'A part of it, in bytes')],
    responses: {
      200: { description: 'The file', content: Object.fromEntries(types.map(type => [type, {}])) },
      206: { description: 'The part that was asked for' },
      302: { description: 'Where it lies for the next moments, if files are kept in a storage elsewhere' },
      304: { description: 'Still the same' },
      ...errors({ 416: 'There is no such part' }),
    },
    security: SESSION_OR_NONE,
  }
}

/** The calls whose question or answer is a file: contracts describe JSON (`files/routes.ts`). */
export const fileOperations: Record<string, Record<string, Schema>> = {
  '/files': {
    post: {
      operationId: 'files.send',
      tags: ['files'],
      summary: 'Send a file; what it is is found by its content. Unused, it is thrown away after a day',
      parameters: parameters(uploadQuery, 'query'),
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
      responses: {
        201: { description: 'Taken', content: { 'application/json': { schema: schemaOf(z.object({ data: upload }), 'output') } } },
        ...errors({ 413: 'Too large', 415: 'Not a kind of file that is taken' }),
      },
      security: SESSION,
    },
  },
  '/files/{file}': { get: given('files.read', 'A file, for whoever sees what it hangs on', ['application/octet-stream']) },
  '/communities/{slug}/export/file': { get: { ...given('exports.file', 'The export of a community as a zip file, for its facilitators', ['application/zip'], COMMUNITY), security: SESSION } },
  '/files/{file}/thumbnail': { get: given('files.thumbnail', 'A small picture of a file, for the same people', ['image/webp']) },
}

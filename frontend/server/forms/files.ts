import type { Upload } from '../../../plugins/communities/contracts/files'
import { fileMarkdown } from '../../shared/utils/fileMarkdown'

interface FileField {
  /** The field that the file belongs to, beside which its errors stand. */
  field: string
  purpose: 'attachment' | 'logo' | 'banner' | 'photo'
  /** Puts what was uploaded into the form as a page with JavaScript would have done. */
  place: (fields: URLSearchParams, upload: Upload) => void
}

const picture = (field: 'logo' | 'banner' | 'photo'): FileField => ({ field, purpose: field, place: (fields, { id }) => fields.set(field, id) })

/** Fields of forms that take a file. */
export const fileFields: Record<string, FileField> = {
  bodyFile: {
    field: 'body',
    purpose: 'attachment',
    place(fields, upload) {
      const text = fields.get('body')?.trimEnd()
      fields.set('body', `${text ? `${text}\n\n` : ''}${fileMarkdown(upload, fields.get('bodyFileAlt') ?? '')}`)
    },
  },
  logoFile: picture('logo'),
  bannerFile: picture('banner'),
  photoFile: picture('photo'),
}

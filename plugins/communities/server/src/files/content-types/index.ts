import { belongsTo, contentType, USER } from '../../kernel/content-type'

/*
 * What was uploaded, in two tables: the content, kept once however often it was uploaded, and each upload with its
 * name and owner. So nobody can tell from their own upload whether somebody else has the same (docs/adr/0015).
 */
export const contentTypes = {
  blob: contentType({
    singular: 'blob',
    plural: 'blobs',
    display: 'Content of files',
    attributes: {
      /** Where storage keeps it; the thumbnail's name ends in `.thumbnail`. */
      key: { type: 'string', required: true },
      /** SHA-256 of what is served, in hex; empty until it is stored. */
      hash: { type: 'string' },
      /** A picture in a text and one beside a name have thumbnails of different sizes. */
      variant: { type: 'enumeration', enum: ['plain', 'wide', 'small'], required: true },
      type: { type: 'string', required: true },
      size: { type: 'integer', required: true },
      width: { type: 'integer' },
      height: { type: 'integer' },
      thumbnailWidth: { type: 'integer' },
      thumbnailHeight: { type: 'integer' },
    },
    indexes: [{ name: 'content', columns: ['hash', 'variant'], type: 'unique' }],
  }),
  file: contentType({
    singular: 'file',
    plural: 'files',
    display: 'File',
    attributes: {
      blob: belongsTo('blob'),
      uploader: belongsTo(USER),
      name: { type: 'string', required: true },
      /** What a logo or banner shows; pictures in texts have theirs in the text. */
      alt: { type: 'string' },
      state: { type: 'enumeration', enum: ['checking', 'ready', 'refused'], default: 'ready', required: true },
      /** Since when nothing uses it. */
      looseSince: { type: 'datetime' },
    },
    indexes: [
      { name: 'document', columns: ['document_id'], type: 'unique' },
      { name: 'uploader', columns: ['uploader_id', 'created_at'] },
      { name: 'loose', columns: ['loose_since'] },
    ],
  }),
  attachment: contentType({
    singular: 'attachment',
    plural: 'attachments',
    display: 'Attachment',
    description: 'A file in the text of a contribution or a comment',
    attributes: {
      file: belongsTo('file'),
      contribution: belongsTo('contribution'),
      comment: belongsTo('comment'),
    },
    indexes: [
      { name: 'contribution', columns: ['contribution_id', 'file_id'], type: 'unique' },
      { name: 'comment', columns: ['comment_id', 'file_id'], type: 'unique' },
    ],
  }),
}

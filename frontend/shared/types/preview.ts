import type { SitePage } from './context'

/** A page as staff see it before visitors do. `page` is null where the address has ended. */
export interface SitePreview { page: SitePage | null, published: boolean }

/** One for all: nobody goes from one preview to another without loading it anew, and tokens stay out of the page. */
export const previewKey = 'preview'

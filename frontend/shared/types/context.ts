import type { CallApi } from '../api/types'
import type { Announcement } from './announcement'
import type { Flash } from './flash'
import type { SitePreview } from './preview'
import type { Viewer } from './viewer'

export interface SitePage { slug: string, title: string, html: string, locale: string }

declare module 'h3' {
  interface H3EventContext {
    /** Pages call the CMS with this during SSR: same rules as the proxy, without a request to ourselves. */
    apiFor: (locale: string) => CallApi
    viewerOf: () => Promise<Viewer | null>
    sitePage: (slug: string, locale: string) => Promise<SitePage>
    sitePreview: (token: string) => Promise<SitePreview>
    announcements: (locale: string) => Promise<Announcement[]>
    /** Who alone may show this page in a frame. */
    framedBy?: string
    takeFlash: () => Promise<Flash | null>
    /** Absent for requests that are no page. */
    writtenAnswers?: { idOf: (value: unknown) => string | undefined, html: () => string, remember: (data: unknown, text: string) => void }
  }
}

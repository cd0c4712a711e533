export type AnnouncementLevel = 'information' | 'important' | 'urgent'

/** A short text of staff at the top of every page; rendered by the CMS. */
export interface Announcement { id: string, level: AnnouncementLevel, html: string, locale: string }

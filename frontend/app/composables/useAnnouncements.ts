import type { Announcement } from '../../shared/types/announcement'

/** What staff announce and this browser has not dismissed; read on the server with the first page. */
export function useAnnouncements() {
  return useState<Announcement[]>('announcements', () => [])
}

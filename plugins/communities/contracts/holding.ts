import { z } from 'zod'
import { endpoint } from './endpoint'
import { communityHeader } from './shared'
import { fingerprint, line, slug } from './text'

/** So many words a list may hold; each may be a few words, or where a link leads. */
export const MOST_WATCHED = 500

/**
 * Words and links that are watched for: what members write with one of them waits until it is approved. A word that ends
 * with `*` stands for all that begin so; `example.com` for links there and to whatever is below it.
 */
const watched = z.array(line(100, 2)).max(MOST_WATCHED)

const watchList = z.object({
  watched: z.array(z.string()),
  /** A print of the list: a change is made only to the list that was shown. */
  fingerprint,
})
export type WatchList = z.infer<typeof watchList>

const changeWatchList = z.strictObject({ watched, fingerprint })

export const watchLists = {
  read: endpoint({
    method: 'GET',
    path: '/communities/:slug/watch-list',
    summary: 'Words and links whose use waits to be approved in a community, for its facilitators',
    caller: 'registered',
    params: { slug },
    data: watchList.extend({ community: communityHeader }),
  }),
  update: endpoint({
    method: 'PUT',
    path: '/communities/:slug/watch-list',
    summary: 'Change the words and links that a community watches for',
    caller: 'registered',
    params: { slug },
    body: changeWatchList,
    data: watchList,
  }),
}

/** Calls of the admin panel, for KM staff: the list that counts in every community. */
export const adminWatchLists = {
  watchList: endpoint({
    method: 'GET',
    path: '/watch-list',
    summary: 'Words and links whose use waits to be approved in every community (KM staff)',
    caller: 'staff',
    data: watchList,
  }),
  updateWatchList: endpoint({
    method: 'PUT',
    path: '/watch-list',
    summary: 'Change the words and links that are watched for in every community (KM staff)',
    caller: 'staff',
    body: changeWatchList,
    data: watchList,
  }),
}

import type { DemoCommunity, DemoDiscussion, DemoMembership, DemoReply, DemoTagging, DiscussionSeed, EventSeed } from '../types'
import { dayOf, momentOf } from '../../../plugins/communities/server/src/kernel/uk-time'
import { hoursAfter, jitterHours, writtenAt } from '../timeline'

/** One written discussion with its dates and authors filled in. */
export function buildDiscussion(
  discussion: DiscussionSeed,
  { community, members, now }: { community: DemoCommunity, members: DemoMembership[], now: Date },
): DemoDiscussion {
  const name = `${community.slug}/${discussion.title}`
  const createdAt = writtenAt(now, discussion.ageDays, name)
  const author = (index: number) => {
    const member = members[index]
    if (!member)
      throw new RangeError(`${name}: there is no member number ${index}`)
    return member.person
  }
  const replies = discussion.replies.map(({ authorIndex, afterHours, ...reply }, index): DemoReply => ({
    ...reply,
    author: author(authorIndex),
    createdAt: hoursAfter(createdAt, afterHours + jitterHours(`${name}/${index}`)),
  }))
  return {
    community: community.slug,
    title: discussion.title,
    body: discussion.body,
    author: author(discussion.authorIndex),
    createdAt,
    lastActivityAt: replies.at(-1)?.createdAt ?? createdAt,
    audience: discussion.audience ?? (community.reach === 'community' ? 'community' : 'network'),
    pinned: discussion.pinned ?? false,
    locked: discussion.locked ?? false,
    language: discussion.language ?? 'en',
    tags: taggings(discussion.tags ?? [], { author: author(discussion.authorIndex), createdAt, replies }),
    event: discussion.event ? meeting(discussion.event, now) : null,
    replies,
  }
}

function meeting({ inDays, from, until, place, link }: EventSeed, now: Date): DemoDiscussion['event'] {
  const day = dayOf(workingDay(new Date(now.getTime() + inDays * 86_400_000), inDays < 0 ? -1 : 1))
  return { startsAt: momentOf(`${day}T${from}`), endsAt: momentOf(`${day}T${until}`), place: place ?? null, link: link ?? null }
}

/** The day itself, or the next one (the one before) on which people work. */
function workingDay(day: Date, step: number): Date {
  return day.getUTCDay() % 6 === 0 ? workingDay(new Date(day.getTime() + step * 86_400_000), step) : day
}

/** The author names the first; each of the others somebody who replied, in their order, or the author where nobody did. */
function taggings(tags: string[], { author, createdAt, replies }: Pick<DemoDiscussion, 'author' | 'createdAt' | 'replies'>): DemoTagging[] {
  return tags.map((tag, index) => {
    const reply = index === 0 ? undefined : replies.filter(one => one.author !== author)[index - 1]
    return { tag, by: reply?.author ?? author, at: reply?.createdAt ?? createdAt }
  })
}

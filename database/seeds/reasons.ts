import type { PersonSeed } from './types'

/** What people write when they ask to join. */
export const joinReasons: Array<(person: PersonSeed) => string> = [
  ({ jobTitle }) => `${jobTitle} in a small team. I would like to compare notes with people who do the same job.`,
  () => 'A colleague who is a member said that my question had been answered here twice already.',
  () => 'I took over this area last month and have nobody here to ask. Happy to share what we have.',
  () => 'We are about to begin a project on this and would like to learn from those who have finished theirs.',
  ({ jobTitle }) => `${jobTitle}, five years in post. I would mostly read at first, and answer where I can.`,
  () => 'I met two of your members at a regional event and was promised good company.',
  () => 'We have just finished something that may be useful to you. I’d like to write it up here and hear what you think.',
  () => 'My predecessor was a member. I found her notes and would like to carry on.',
  () => 'I cover this for two councils and could use a place where it is discussed in confidence.',
  () => 'We have tried this twice and failed twice. I would like to know what we keep missing.',
  () => 'I am moving into this work from another service and have a lot to learn.',
  () => 'A member helped me by phone last week. It seems fair to help others in return.',
  ({ jobTitle }) => `I am the only ${jobTitle} here, and the walls have stopped answering.`,
  () => 'Our neighbours speak well of you. We are reviewing how we do this and want to look outside first.',
]

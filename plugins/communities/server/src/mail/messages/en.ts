import type { ReportCategory, ReportDecision, ReportedKind } from '../../../../contracts/reports'
import type { Messages } from './types'

const roles = { member: 'a member', champion: 'a champion', facilitator: 'a facilitator' }

const named = (title: string | null) => title ? ` “${title}”` : ''

const things: Record<ReportedKind, (title: string | null) => string> = {
  contribution: title => `the discussion${named(title)}`,
  comment: title => title ? `a reply in “${title}”` : 'a reply',
  message: () => 'a private message',
  person: () => 'a profile',
  community: title => `the community${named(title)}`,
}

const decisions: Record<ReportDecision, string> = {
  'approve': 'Others can read it now.',
  'dismiss': 'Nothing was changed.',
  'hide': 'It was hidden: only you and those who moderate see it.',
  'restore': 'It is shown again.',
  'lock': 'It was locked: nobody can reply any more.',
  'warn': 'This is a warning; nothing else was changed.',
  'remove': 'It was hidden, and you are no longer a member there. You may ask to join again.',
  'ban': 'It was hidden, and you can no longer take part there.',
  'suspend': 'It was suspended.',
  'suspend-account': 'Your account was suspended.',
}

const rules: Record<ReportCategory, string> = {
  'spam': 'no advertising or unwanted repetition',
  'unkind': 'be kind: no insults, threats or harassment',
  'private': 'do not share what is private or confidential',
  'off-topic': 'keep to what the community is for',
  'wrong': 'do not spread what is known to be false',
  'illegal': 'nothing that the law forbids',
  'other': 'see what they say',
}

const stages = { planning: 'planning', startup: 'start-up', nurture: 'growing', sustain: 'established', closedown: 'closing', archived: 'closed' }

const stalls = { quiet: 'Nobody has written for a long time. A question that you would like answered yourself, or a word to somebody who has gone quiet, may wake it.', requests: 'People have been waiting for an answer to their request to join. Those who wait without a word lose interest.', questions: 'There are questions without a reply. Ask somebody who may know; even “I do not know” is better than silence.' }

export const en: Messages = {
  greeting: name => `Hello ${name},`,
  signature: 'Communities of practice',
  because: {
    account: 'You get this mail because this address was given on our site.',
    facilitator: ({ community }) => `You get this mail because you facilitate ${community}.`,
    member: ({ community }) => `You get this mail because you are a member of ${community}.`,
    wasMember: ({ community }) => `You get this mail because you were a member of ${community}.`,
    asked: ({ community }) => `You get this mail because you asked to join ${community}.`,
    author: 'You get this mail because someone answered what you wrote.',
    wrote: 'You get this mail because this is about something that you wrote.',
    mentioned: 'You get this mail because someone mentioned you.',
    invited: 'You get this mail because someone invited this address.',
    contact: 'You get this mail because someone wants to be, or now is, your contact.',
    message: 'You get this mail because someone wrote to you. You can mute a conversation on its page.',
    staff: 'You get this mail because you look after this service.',
    decided: 'You get this mail because something of yours was reported and looked at.',
    reported: 'You get this mail because you reported something.',
  },
  ignore: 'If this was not you, you can ignore this mail.',
  linkHelp: 'If the button does not work, copy this address into your browser:',
  confirm: () => ({
    subject: 'Confirm your email address',
    lines: ['Thank you for registering. Confirm that this address is yours to finish.', 'The link works for 48 hours.'],
    action: 'Confirm my address',
  }),
  registerKnown: () => ({
    subject: 'You already have an account',
    lines: ['Someone, perhaps you, tried to register with this address. It has an account already, so nothing was changed.', 'You can sign in, or choose a new password if you have forgotten yours.'],
    action: 'Sign in',
  }),
  reset: () => ({
    subject: 'Choose a new password',
    lines: ['Someone, perhaps you, asked for a link to choose a new password.', 'The link works once, for one hour.'],
    action: 'Choose a new password',
  }),
  emailChange: () => ({
    subject: 'Confirm your new email address',
    lines: ['You asked to use this address for your account. Confirm that it is yours.', 'The link works for 24 hours.'],
    action: 'Use this address',
  }),
  emailChangeNotice: ({ email }) => ({
    subject: 'Your email address is about to change',
    lines: [`Someone who knows your password asked to change the address of your account to ${email}.`, 'If this was not you, choose a new password at once.'],
    action: 'Go to my account',
  }),
  emailChanged: () => ({
    subject: 'Your email address was changed',
    lines: ['The address of your account is now a different one. This address is no longer used.'],
  }),
  passwordChanged: () => ({
    subject: 'Your password was changed',
    lines: ['The password of your account was changed, and every other session was signed out.', 'If this was not you, choose a new password at once.'],
    action: 'Choose a new password',
  }),
  requested: ({ community, person, organisation }) => ({
    subject: `${person} asks to join ${community}`,
    lines: [`${person}${organisation ? ` (${organisation})` : ''} asks to join ${community}. They say:`],
    action: 'Look at the request',
    after: ['People who wait without a word lose interest. Please answer soon.'],
  }),
  approved: ({ community }) => ({
    subject: `Welcome to ${community}`,
    lines: [`You are now a member of ${community}.`],
    action: 'Go to the community',
    after: ['A good first step: say who you are and what you are working on.'],
  }),
  declined: ({ community }) => ({
    subject: `Your request to join ${community}`,
    lines: [`The facilitators of ${community} have not approved your request. They say:`],
  }),
  welcome: ({ community }) => ({
    subject: `Welcome to ${community}`,
    lines: [`You have joined ${community}.`],
    action: 'Go to the community',
    after: ['A good first step: say who you are and what you are working on.'],
  }),
  colleagues: ({ community }) => `People who facilitate meet in ${community}, which you can join with one click:`,
  writes: ({ person }) => `${person} facilitates it, and writes:`,
  removed: ({ community }) => ({
    subject: `You are no longer a member of ${community}`,
    lines: [`A facilitator has ended your membership of ${community}. They say:`],
  }),
  banned: ({ community }) => ({
    subject: `You can no longer take part in ${community}`,
    lines: [`A facilitator has ended your membership of ${community}, and you cannot join it again. They say:`],
  }),
  role: ({ community, role }) => ({
    subject: `You are now ${roles[role]} of ${community}`,
    lines: [`You are now ${roles[role]} of ${community}.`],
    action: 'Go to the community',
  }),
  invited: ({ community, person, until }) => ({
    subject: `${person} invites you to join ${community}`,
    lines: [`${person} invites you to join ${community}, a community of people who do the same work in different organisations.`, `The invitation is open until ${until}.`],
    action: 'Look at the invitation',
  }),
  reply: ({ community, person, title }) => ({
    subject: `${person} replied: ${title}`,
    lines: [`${person} replied to your discussion “${title}” in ${community}:`],
    action: 'Read the reply',
  }),
  replyToComment: ({ community, person, title }) => ({
    subject: `${person} answered you: ${title}`,
    lines: [`${person} answered your reply in “${title}” in ${community}:`],
    action: 'Read the reply',
  }),
  mention: ({ community, person, title }) => ({
    subject: `${person} mentioned you: ${title}`,
    lines: [`${person} mentioned you in “${title}” in ${community}:`],
    action: 'Read it',
  }),
  suspended: ({ community }) => ({
    subject: `${community} has been suspended`,
    lines: [`The staff of this service have suspended ${community}. Only its facilitators can see it for now. They say:`],
    action: 'Go to the community',
  }),
  stageMoved: ({ community, stage }) => ({
    subject: `${community}: now ${stages[stage]}`,
    lines: [`${community} has moved to another stage of its life: ${stages[stage]}. The reason given:`],
    action: 'See what helps at this stage',
  }),
  moved: ({ community, above }) => ({
    subject: `${community} has moved`,
    lines: [above ? `${community} is now a part of ${above}, whose members alone belong to it.` : `${community} is now a part of another community, whose members alone belong to it.`, 'You are not a member there, so you are no longer a member of it either. What you wrote is still there. This is why it moved:'],
    action: 'See the community it is part of',
    after: above ? [`If you would like to go on, join ${above} first. Then you can join ${community} again the usual way.`] : [],
  }),
  discussionMoved: ({ community, title, into, reads }) => ({
    subject: `“${title}” has moved`,
    lines: [into ? `A facilitator has moved your discussion “${title}” from ${community} to ${into}, with all replies.` : `A facilitator has moved your discussion “${title}” from ${community} to another community, with all replies.`, reads ? 'Old links lead to it. This is why:' : 'You are not a member there, so you cannot read it any more. This is why:'],
    action: 'Go to the discussion',
  }),
  merged: ({ community, into, tie }) => ({
    subject: tie === 'there' ? `${community} has joined ${into}` : `${community} is now part of ${into ?? 'another community'}`,
    lines: {
      came: [`${community} and ${into} are one community now, called ${into}. You are a member of it, and everything that was written in ${community} is there. Old links lead to it. This is why:`],
      there: [`${community} and ${into} are one community now, called ${into}. Its members are members here, and what was written there is here. This is why:`],
      gone: [`${community} and ${into ?? 'another community'} are one community now, which you are not a member of. What you wrote is still there. This is why:`],
    }[tie],
    action: 'Go to the community',
  }),
  restarted: ({ community, stays }) => ({
    subject: `${community} starts again`,
    lines: [`${community} starts again and is being planned anew.`, stays ? 'You are still a member, and your ideas for it are welcome.' : 'It begins with its facilitators alone, so you are no longer a member. What you wrote is still there.'],
    action: 'Go to the community',
    after: stays ? [] : ['If you would like to be part of it again, you can join it the usual way.'],
  }),
  closing: ({ community, day }) => ({
    subject: `${community} is coming to an end`,
    lines: [day ? `${community} is coming to an end. You can read and write there until ${day}; after that everything stays readable.` : `${community} is coming to an end. Until then you can read and write there; after that everything stays readable.`, 'Its facilitators write:'],
    action: 'Answer three questions',
    after: ['What was it worth to you, what did we learn, and what should come next? Your answers go to the facilitators, with your name or without it, as you choose.'],
  }),
  closingDay: ({ community, day }) => ({
    subject: day ? `${community} closes after ${day}` : `${community} has no last day for now`,
    lines: [day ? `The last day of ${community} is now ${day}. You can read and write there until then; after that everything stays readable.` : `The last day of ${community} was taken back, and there is no other yet. You can read and write there until there is one.`],
    action: 'Answer three questions',
    after: ['If you have answered already, you can change your answers until it closes.'],
  }),
  exportEnded: ({ community, until }) => until
    ? { subject: `The export of ${community} is ready`, lines: [`The export of ${community} that you asked for is ready. You can fetch it until ${until}.`], action: 'Fetch it', after: ['It holds what members wrote. Keep it as carefully as they would want you to.'] }
    : { subject: `The export of ${community} could not be made`, lines: [`The export of ${community} that you asked for could not be made. Nothing was changed. The page says why, and lets you try again.`], action: 'See why' },
  outputAsked: ({ community, title, wider }) => ({
    subject: `May more people read “${title}”?`,
    lines: [`${community} is coming to an end, and its facilitators would like to keep what you wrote for others: “${title}”.`, wider === 'public' ? 'If you agree, anyone on the web can read it.' : 'If you agree, anyone registered on this site can read it.', 'It is your words alone: no replies and no pictures. You choose whether your name stands beside them. If you do not answer, nothing changes.'],
    action: 'Read what is asked, and answer',
    after: ['You can change your answer until the community closes, and take your agreement back at any time.'],
  }),
  stalled: ({ community, kinds }) => ({
    subject: `${community} needs you`,
    lines: [`Something in ${community} has come to a stand.`, ...kinds.map(kind => stalls[kind])],
    action: 'See what would help',
  }),
  stalledForStaff: ({ communities, others }) => ({
    subject: communities.length + others === 1 ? `${communities[0]} has come to a stand` : `${communities.length + others} communities have come to a stand`,
    lines: ['Their facilitators were told some time ago, and nothing has changed since. Perhaps they need help, or somebody else to look after it:', communities.join(', ') + (others > 0 ? ` and ${others} others` : '')],
    action: 'Look at them',
  }),
  newCommunity: ({ community, person }) => ({
    subject: `New community: ${community}`,
    lines: [`${person} has started ${community}.`],
    action: 'Look at the community',
  }),
  contactAsked: ({ person, organisation }) => ({
    subject: `${person} asks to be your contact`,
    lines: [`${person}${organisation ? ` (${organisation})` : ''} asks to be your contact. Contacts see what you show to your contacts.`],
    action: 'Answer',
    after: ['You can decline without telling them.'],
  }),
  contactAccepted: ({ person }) => ({
    subject: `${person} is now your contact`,
    lines: [`${person} has accepted: you are now contacts.`],
    action: 'See their page',
  }),
  newMessage: ({ person, group }) => ({
    subject: group ? `New message in ${group}` : `New message from ${person}`,
    lines: [group ? `${person} wrote in ${group}:` : `${person} wrote to you:`],
    action: 'Read and answer',
  }),
  reportOpened: thing => ({
    subject: `Reported: ${things[thing.kind](thing.title)}`,
    lines: [`Somebody has reported ${things[thing.kind](thing.title)}. Please look at it soon.`],
    action: 'Look at the report',
  }),
  waitsForApproval: thing => ({
    subject: `Waits for you: ${things[thing.kind](thing.title)}`,
    lines: [`Somebody has written ${things[thing.kind](thing.title)}. Nobody else can read it until you have looked at it.`],
    action: 'Read it and decide',
  }),
  nowShown: thing => ({
    subject: `Others can read it now: ${things[thing.kind](thing.title)}`,
    lines: [`What you wrote was looked at and approved: ${things[thing.kind](thing.title)}. Others can read it now.`],
    action: 'See it on the site',
  }),
  reportDecided: ({ kind, title, community, decision, rule, waited }) => ({
    subject: `A decision about ${things[kind](title)}`,
    lines: [`${waited ? 'Something of yours was looked at before others could read it' : 'Something of yours was reported'}: ${things[kind](title)}${community ? ` in ${community}` : ''}. ${decisions[decision]}`, `The rule it breaks: ${rules[rule]}.`],
    action: 'See the decision, or ask for another look',
    after: ['If you think that this is wrong, say why on that page. Somebody else than who decided will look at it again.'],
  }),
  reportThanks: () => ({
    subject: 'Thank you for your report',
    lines: ['What you reported has been looked at, and a decision has been made. Thank you for helping.', 'We do not say what was decided about somebody else.'],
  }),
  reportAppealed: thing => ({
    subject: `An appeal: ${things[thing.kind](thing.title)}`,
    lines: [`The author of ${things[thing.kind](thing.title)} asks for another look at what was decided. Somebody else than who decided has to answer.`],
    action: 'Look at the appeal',
  }),
  appealDecided: ({ kind, title, granted }) => ({
    subject: `Your appeal about ${things[kind](title)}`,
    lines: [granted ? 'Somebody else has looked at the decision again, and has taken it back.' : 'Somebody else has looked at the decision again. It stays.', 'They say:'],
    action: 'See the answer',
  }),
  accountSuspended: ({ rule, until, mayAppeal }) => ({
    subject: 'Your account is suspended',
    lines: [
      `The staff of this service have suspended your account${until ? ` until ${until}` : ''}. You cannot sign in for now. What you wrote stays.`,
      ...until ? ['On that day you can sign in again.'] : ['It stays so until they lift it.'],
      ...rule ? [`The rule that was broken: ${rules[rule]}.`] : [],
    ],
    ...(mayAppeal && { action: 'Ask for another look' }),
    after: mayAppeal ? ['If you think that this is wrong, say why on that page; you need not sign in. Somebody else than who decided will look at it again.'] : [],
  }),
  accountRestored: ({ granted }) => ({
    subject: 'Your account is open again',
    lines: [granted ? 'Somebody else has looked at the suspension of your account again, and has taken it back. They say:' : 'Your account is no longer suspended. You can sign in and take part again.'],
    action: 'Sign in',
  }),
  suspensionUpheld: ({ until }) => ({
    subject: 'Your account stays suspended',
    lines: [`Somebody else has looked at the suspension of your account again. It stays${until ? ` until ${until}` : ''}. They say:`],
  }),
  suspensionAppealed: () => ({
    subject: 'An appeal: a suspended account',
    lines: ['Somebody whose account is suspended asks for another look. Somebody else than who suspended it has to answer.'],
    action: 'Look at the appeal',
  }),
  adminGranted: ({ fresh }) => ({
    subject: 'You can now use the admin panel',
    lines: ['You can now work on requests to join your communities in the admin panel too.', fresh ? 'Choose a password for it to begin.' : 'Sign in there with your admin account.'],
    action: fresh ? 'Set up my admin account' : 'Go to the admin panel',
  }),
  partnerStaff: ({ partner, fresh }) => ({
    subject: `You now look after the communities of ${partner}`,
    lines: [`In the admin panel you can now work on the communities of ${partner}: requests to join, reports, their stages, and the page of ${partner} itself.`, fresh ? 'Choose a password for it to begin.' : 'Sign in there with your admin account.'],
    action: fresh ? 'Set up my admin account' : 'Go to the admin panel',
  }),
}

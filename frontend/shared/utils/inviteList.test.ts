import { readInviteList, toCsv } from './inviteList'

const brief = (text: string) => readInviteList(text).map(({ line, text, outcome }) => `${line} ${outcome} ${text}`)

it('takes addresses however they are put together', () => {
  expect(brief('ann@a.example bea@b.example;cat@c.example\n\nDai Rees <dai@d.example>')).toEqual(['1 ready ann@a.example', '1 ready bea@b.example', '1 ready cat@c.example', '3 ready dai@d.example'])
})

it('reads a table: its head is passed over, quotes too, and each address counts once', () => {
  expect(brief('\uFEFFName,Email,Council\r\n"Rhys, Siân",Sian@Gwynedd.example,Gwynedd\r\n"Owen",owen@mon.example,Môn\r\nSiân again,sian@gwynedd.example,\r\n')).toEqual(['2 ready sian@gwynedd.example', '3 ready owen@mon.example', '4 twice sian@gwynedd.example'])
})

it('says what is no address, with its line', () => {
  expect(brief('ann@a.example\nBea Jones\ncat@nowhere\n@everyone')).toEqual(['1 ready ann@a.example', '2 wrong Bea Jones', '3 wrong cat@nowhere', '4 wrong @everyone'])
  expect(brief('Bea Jones')).toEqual(['1 wrong Bea Jones'])
  expect(readInviteList(' \n ')).toEqual([])
})

it('a report is a table in which nothing runs', () => {
  expect(toCsv([['Email', 'What happened'], ['=cmd@a.example', 'Say "hi", you']])).toBe('\uFEFF"Email","What happened"\r\n"\'=cmd@a.example","Say ""hi"", you"\r\n')
})

import type { Admin, Community, Scene } from '../../support'
import type { PanelAdmin } from '../admin/calls'
import { below, signedInAdmin } from '../../support'
import { secret } from '../admin/calls'

export const put = (staff: Pick<Admin, 'api'>, partner: string, community: Community) => staff.api.put(`/partners/${partner}/communities/${community.documentId}`)

/** What KM staff do so that somebody looks after a partner, and what that person does with the link of the mail. */
export async function addStaff({ cms, mailbox }: Scene, staff: Admin, partner: string, { name, email }: { name: string, email: string }): Promise<PanelAdmin & { account: string }> {
  const { body } = await staff.api.post(`/partners/${partner}/staff`, { name, email })
  const mail = await mailbox.waitFor(({ to, text }) => to.includes(email) && text.includes('registrationToken'))
  const registrationToken = /registrationToken=([\w-]+)/.exec(mail.text)?.[1]
  await below(cms.url, '').post('/admin/register', { registrationToken, userInfo: { firstname: name, password: secret } })
  return { account: body.data.id, ...await signedInAdmin(cms, email, secret) }
}

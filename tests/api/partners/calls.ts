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

/** A picture that goes into Strapi's media library. @returns its number there */
export async function upload({ url }: Pick<Scene['cms'], 'url'>, { api }: Pick<PanelAdmin, 'api'>, content: Buffer, type: string): Promise<number> {
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(content)], { type }), `logo.${type.replace(/^image\/|\+xml$/g, '')}`)
  const answer = await fetch(`${url}/upload`, { method: 'POST', headers: { authorization: `Bearer ${api.token}` }, body: form })
  const body = await answer.json() as { id: number }[]
  if (answer.status !== 201)
    throw new Error(`Not taken: ${JSON.stringify(body)}`)
  return body[0]!.id
}

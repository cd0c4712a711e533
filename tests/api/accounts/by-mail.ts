import type { Mail, Scene } from '../../support'

/** What someone who has forgotten or not yet set up something does with their mail. */
export const secret = 'a long enough password'
export const registration = { name: 'Sian Davies', password: secret, organisation: null, acceptTerms: true }

export const register = ({ visitor }: Scene, email: string, more: object = {}) => visitor.post('/accounts/register', { ...registration, email, ...more })

export const mailTo = ({ mailbox }: Scene, email: string, subject: RegExp) => mailbox.waitFor(mail => mail.to.includes(email) && subject.test(mail.subject))

export const tokenIn = (mail: Mail) => /[?&]token=([\w-]+)/.exec(mail.text)![1]!

/** The secret of a link to choose a new password. */
export async function resetTokenOf(scene: Scene, { email }: { email: string }) {
  await scene.settled()
  scene.mailbox.clear()
  await scene.visitor.post('/accounts/password/forgot', { email })
  return tokenIn(await mailTo(scene, email, /new password/))
}

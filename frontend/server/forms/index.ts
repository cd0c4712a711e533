import type { Form } from './form'
import { accountForms } from './accounts'
import { closedownForms } from './closedown'
import { communityForms } from './communities'
import { contactForms } from './contacts'
import { discussionForms } from './discussions'
import { exportForms } from './exports'
import { featuredForms } from './featured'
import { lifecycleForms } from './lifecycle'
import { membershipForms } from './memberships'
import { messageForms } from './messages'
import { outputForms } from './outputs'
import { peopleForms } from './people'
import { reportForms } from './reports'
import { subcommunityForms } from './subcommunities'
import { tagForms } from './tags'

/** Every form of the site by name: `POST /forms/<name>`. */
const forms: Record<string, Form> = { ...accountForms, ...membershipForms, ...discussionForms, ...communityForms, ...featuredForms, ...lifecycleForms, ...closedownForms, ...outputForms, ...exportForms, ...peopleForms, ...tagForms, ...contactForms, ...messageForms, ...reportForms, ...subcommunityForms }

export function formNamed(name: string): Form | undefined {
  return Object.hasOwn(forms, name) ? forms[name] : undefined
}

import { withLocale } from '../../shared/utils/localePath'

/** For pages that only make sense to someone signed in; what they may see is the CMS's to say. */
export default defineNuxtRouteMiddleware((to) => {
  if (useViewer().value)
    return
  const locale = to.path === '/cy' || to.path.startsWith('/cy/') ? 'cy' : 'en'
  return navigateTo(withLocale(`/sign-in?next=${encodeURIComponent(to.fullPath)}`, locale))
})

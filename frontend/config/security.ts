import process from 'node:process'

/**
 * Scripts and styles run only with this response's nonce; nothing comes from another host.
 * `data:` images are the icons' masks in our own style sheet.
 */
const directives = {
  'default-src': `'none'`,
  'script-src': `'nonce-{{nonce}}' 'strict-dynamic'`,
  'script-src-attr': `'none'`,
  'style-src': `'self' 'nonce-{{nonce}}'`,
  'img-src': `'self' data:`,
  'font-src': `'none'`,
  'connect-src': `'self'`,
  'manifest-src': `'self'`,
  'form-action': `'self'`,
  'base-uri': `'none'`,
  'object-src': `'none'`,
  'frame-ancestors': `'none'`,
}

/** Where files lie in a bucket, pictures come from there. */
const pictures = process.env.NUXT_FILES_ORIGIN
if (pictures)
  directives['img-src'] += ` ${pictures}`

const policy = Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ')

/**
 * The policy of one page.
 * @param nonce of this answer alone, in base64
 * @param framedBy the one origin that may show it in a frame
 */
export function contentSecurityPolicy(nonce: string, framedBy?: string): string {
  const own = policy.replaceAll('{{nonce}}', nonce)
  return framedBy ? own.replace(`frame-ancestors 'none'`, `frame-ancestors ${framedBy}`) : own
}

/** What every answer says. */
export const everywhereHeaders = {
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** What pages and data say besides; scripts and styles, of which a page loads twenty, would carry it for nothing. */
export const securityHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
}

/**
 * Scripts and styles run only with this response's nonce; nothing comes from another host.
 * `data:` images are the icons' masks in our own style sheet.
 */
export const contentSecurityPolicy = {
  'default-src': ['\'none\''],
  'script-src': ['\'nonce-{{nonce}}\'', '\'strict-dynamic\''],
  'script-src-attr': ['\'none\''],
  'style-src': ['\'self\'', '\'nonce-{{nonce}}\''],
  'img-src': ['\'self\'', 'data:'],
  'font-src': ['\'none\''],
  'connect-src': ['\'self\''],
  'manifest-src': ['\'self\''],
  'form-action': ['\'self\''],
  'base-uri': ['\'none\''],
  'object-src': ['\'none\''],
  'frame-ancestors': ['\'none\''],
  'upgrade-insecure-requests': false,
}

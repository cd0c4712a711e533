/** Where the CMS is, as Strapi's own client knows it: for what the browser fetches by itself. Nothing where it is the panel's own host. */
export function backend(): string {
  const url: unknown = Reflect.get(window.strapi, 'backendURL')
  return typeof url === 'string' ? url : ''
}

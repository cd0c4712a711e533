/** Somebody at the site whose browser runs no script: pages and forms, with the cookies that the site gives. */
export function browserless(site: string, headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>()

  async function send(path: string, options: RequestInit = {}) {
    const response = await fetch(site + path, { ...options, redirect: 'manual', headers: { accept: 'text/html', ...headers, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...options.headers as Record<string, string> } })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split(/=(.*)/s) as [string, string]
      if (/max-age=0|1970/i.test(line) || value === '')
        cookies.delete(name)
      else
        cookies.set(name, value)
    }
    return { status: response.status, text: await response.text(), location: response.headers.get('location') ?? '', headers: response.headers }
  }

  return {
    get: (path: string) => send(path),
    form: (name: string, from: string, fields: Record<string, string>, more: Record<string, string> = {}) => send(`/forms/${name}`, { method: 'POST', body: new URLSearchParams({ _from: from, ...fields }), headers: { origin: site, ...more } }),
  }
}

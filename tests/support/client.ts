/** An answer of the API; `body` is the parsed JSON, or the text of anything else. */
export interface Answer<Body = any> {
  status: number
  body: Body
  headers: Headers
}

export interface RequestOptions {
  token?: string
  query?: Record<string, string | number | boolean | undefined>
  headers?: Record<string, string>
  /** Sent as it is instead of JSON, for malformed requests. */
  raw?: string
}

/** A small client of the CMS's API. Paths begin after the address: `/api/communities`. */
export function createClient(url: string, standard: RequestOptions = {}) {
  async function send<Body>(method: string, path: string, data: unknown, options: RequestOptions): Promise<Answer<Body>> {
    const { token, query, headers, raw } = { ...standard, ...options, headers: { ...standard.headers, ...options.headers } }
    const address = new URL(path, url)
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined)
        address.searchParams.append(name, String(value))
    }
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: {
        ...(data === undefined && raw === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(raw !== undefined ? { body: raw } : data === undefined ? {} : { body: JSON.stringify(data) }),
    })
    const text = await response.text()
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, body: (isJson && text ? JSON.parse(text) : text) as Body, headers: response.headers }
  }

  return {
    url,
    get: <Body = any>(path: string, options: RequestOptions = {}) => send<Body>('GET', path, undefined, options),
    post: <Body = any>(path: string, data?: unknown, options: RequestOptions = {}) => send<Body>('POST', path, data, options),
    put: <Body = any>(path: string, data?: unknown, options: RequestOptions = {}) => send<Body>('PUT', path, data, options),
    patch: <Body = any>(path: string, data?: unknown, options: RequestOptions = {}) => send<Body>('PATCH', path, data, options),
    delete: <Body = any>(path: string, data?: unknown, options: RequestOptions = {}) => send<Body>('DELETE', path, data, options),
    /** The same client as somebody: every request carries this token. */
    as: (token: string) => createClient(url, { ...standard, token }),
    /** The same client with further headers on every request. */
    with: (headers: Record<string, string>) => createClient(url, { ...standard, headers: { ...standard.headers, ...headers } }),
  }
}

export type Client = ReturnType<typeof createClient>

import type { BrowserContext } from '@playwright/test'

/** What no page may do, collected from every page of a context. */
export class Problems {
  readonly found: string[] = []
  private readonly allowed: RegExp[] = []

  /** For a test that is about something going wrong: this is expected. */
  allow(...patterns: RegExp[]) {
    this.allowed.push(...patterns)
  }

  unexpected(): string[] {
    return this.found.filter(line => !this.allowed.some(pattern => pattern.test(line)))
  }

  watch(context: BrowserContext) {
    context.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type()) || isRefusedForm(message.text(), message.location().url))
        return
      this.found.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', error => this.found.push(`page error: ${error.error().stack ?? error.error().message}`))
    context.on('request', (request) => {
      if (isElsewhere(request.url()))
        this.found.push(`request to another host: ${request.url()}`)
    })
    context.on('requestfailed', (request) => {
      // A request that a newer navigation made pointless.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        this.found.push(`failed request: ${request.method()} ${request.url()} ${request.failure()?.errorText}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 500)
        this.found.push(`answer ${response.status()}: ${response.request().method()} ${response.url()}`)
    })
  }
}

/** Chromium logs every answer from 400 up; to a form that was filled in wrongly it is the right one. */
function isRefusedForm(text: string, url: string): boolean {
  return /^Failed to load resource: .* 4\d\d /.test(text) && new URL(url || 'about:blank').pathname.startsWith('/forms/')
}

function isElsewhere(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return /^(?:https?|wss?):$/.test(protocol) && hostname !== 'localhost' && hostname !== '127.0.0.1'
}

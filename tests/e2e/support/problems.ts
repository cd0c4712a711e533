import type { BrowserContext, ConsoleMessage, Request, Response, WebError } from '@playwright/test'

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

  /** From now on; the function that it returns ends it. */
  watch(context: BrowserContext): () => void {
    const onConsole = (message: ConsoleMessage) => {
      if (!['error', 'warning'].includes(message.type()) || isRefusedForm(message.text(), message.location().url))
        return
      this.found.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
    const onError = (error: WebError) => this.found.push(`page error: ${error.error().stack ?? error.error().message}`)
    const onRequest = (request: Request) => {
      if (isElsewhere(request.url()))
        this.found.push(`request to another host: ${request.url()}`)
    }
    const onFailure = (request: Request) => {
      // A request that a newer navigation made pointless.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        this.found.push(`failed request: ${request.method()} ${request.url()} ${request.failure()?.errorText}`)
    }
    const onResponse = (response: Response) => {
      if (response.status() >= 500)
        this.found.push(`answer ${response.status()}: ${response.request().method()} ${response.url()}`)
    }
    context.on('console', onConsole).on('weberror', onError).on('request', onRequest).on('requestfailed', onFailure).on('response', onResponse)
    return () => context.off('console', onConsole).off('weberror', onError).off('request', onRequest).off('requestfailed', onFailure).off('response', onResponse)
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

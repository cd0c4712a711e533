/** The id under which the logs know the request that failed: the page's own, or in the browser the last one that met a fault. */
export function useRequestId() {
  return useState<string | null>('request-id', () => useRequestEvent()?.context.requestId ?? null)
}

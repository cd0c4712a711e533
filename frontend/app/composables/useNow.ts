/** The moment this page was written, the same on the server and in the browser (plugins/now.ts moves it on). */
export function useNow() {
  return useState<number>('now', () => 0)
}

/** The other half of answers.server.ts. */
export default defineNuxtPlugin(() => {
  definePayloadReviver('Answer', (id: string) => JSON.parse(document.getElementById(id)?.textContent ?? 'null'))
})

/** The other half of answers.server.ts; before Nuxt reads the payload (its plugin has the order -30). */
export default defineNuxtPlugin({
  order: -40,
  setup() {
    definePayloadReviver('Answer', (id: string) => JSON.parse(document.getElementById(id)?.textContent ?? 'null'))
  },
})

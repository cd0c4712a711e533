/**
 * What the CMS answered is JSON already: it goes into the page as it came (server/plugins/answers.ts), and the page's data
 * only says where. Nuxt would write it down anew, value by value, which took longer than anything else about the data.
 */
export default defineNuxtPlugin(() => {
  const event = useRequestEvent()
  definePayloadReducer('Answer', (value: unknown) => event?.context.writtenAnswers?.idOf(value))
})

export default () => ({
  rest: { prefix: '/api', defaultLimit: 25, maxLimit: 100, withCount: false },
  // An unknown parameter is a mistake to report, not to drop without a word.
  documents: { strictParams: true },
})

import { recipientWords } from './delivery-words'

describe('recipientWords', () => {
  it.each([
    ['user:66', { key: 'deliveries.account', values: { number: '66' } }],
    ['email:ailsa@council.example', { address: 'ailsa@council.example' }],
    ['ailsa@council.example', { address: 'ailsa@council.example' }],
    [null, { key: 'deliveries.nobody' }],
    ['', { key: 'deliveries.nobody' }],
  ])('takes %p as %j', (recipient, words) => {
    expect(recipientWords(recipient)).toEqual(words)
  })
})

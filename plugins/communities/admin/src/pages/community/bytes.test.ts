import { bytesIn } from './bytes'

it('says sizes as people do', () => {
  expect([0, 999, 1000, 12_345, 999_000, 1_500_000, 23_000_000, 4_200_000_000].map(bytesIn)).toEqual(['1 kB', '1 kB', '1 kB', '12 kB', '999 kB', '1.5 MB', '23 MB', '4.2 GB'])
})

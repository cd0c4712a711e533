import { fillIn, unknownFields } from './fields'

const facts = { name: 'Siân [community]', community: 'Content design', facilitator: 'Fiona' }

it('puts in the reader, the community and the one who writes, by their English and Welsh names', () => {
  expect(fillIn('Hello [name], welcome to [ Community ]. [facilitator]', facts)).toBe('Hello Siân [community], welcome to Content design. Fiona')
  expect(fillIn('Helo [enw], croeso i [cymuned]. [hwylusydd]', facts)).toBe('Helo Siân [community], croeso i Content design. Fiona')
})

it('leaves other brackets as they are, and names them', () => {
  expect(fillIn('[nmae] [] [ [name] ]', facts)).toBe('[nmae] [] [ Siân [community] ]')
  expect(unknownFields('[nmae], [name], [constructor], [enw]')).toEqual(['nmae', 'constructor'])
})

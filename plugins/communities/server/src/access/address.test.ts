import { clientAddress } from './address'

const secret = 'shared secret'

describe('whose request it is', () => {
  it('is the connection\'s address when nobody vouches for another', () => {
    expect(clientAddress({}, '10.0.0.1', secret)).toBe('10.0.0.1')
    expect(clientAddress({ 'x-cop-client-address': '192.0.2.1' }, '10.0.0.1', secret)).toBe('10.0.0.1')
  })

  it.each(['192.0.2.1', '2001:db8::1'])('is what the site saw, with the secret: %s', (address) => {
    expect(clientAddress({ 'x-cop-client-address': address, 'x-cop-site-secret': secret }, '10.0.0.1', secret)).toBe(address)
  })

  it.each(['wrong', '', 'shared secre', 'shared secret '])('is not believed with the secret "%s"', (said) => {
    expect(clientAddress({ 'x-cop-client-address': '192.0.2.1', 'x-cop-site-secret': said }, '10.0.0.1', secret)).toBe('10.0.0.1')
  })

  it('is not believed where no secret is set', () => {
    expect(clientAddress({ 'x-cop-client-address': '192.0.2.1', 'x-cop-site-secret': '' }, '10.0.0.1', '')).toBe('10.0.0.1')
  })

  it.each(['not an address', '192.0.2.1, 10.0.0.9', '192.0.2.1:80'])('is no free text: %s', (address) => {
    expect(clientAddress({ 'x-cop-client-address': address, 'x-cop-site-secret': secret }, '10.0.0.1', secret)).toBe('10.0.0.1')
  })
})

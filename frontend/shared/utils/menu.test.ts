import { menuFrom, menuText } from './menu'

it('reads a link from each line, with its name in one language or both', () => {
  const typed = 'https://wiki.example/a?b=1 Our wiki | Ein wici\n\n  maps.example   All maps  '
  expect(menuFrom(typed)).toEqual([
    { url: 'https://wiki.example/a?b=1', label: 'Our wiki', labelCy: 'Ein wici' },
    { url: 'https://maps.example', label: 'All maps', labelCy: null },
  ])
  expect(menuFrom(menuText(menuFrom(typed)))).toEqual(menuFrom(typed))
})

it('leaves it to the contract to refuse the rest', () => {
  expect(menuFrom('javascript:alert(1) Click')).toEqual([{ url: 'javascript:alert(1)', label: 'Click', labelCy: null }])
  expect(menuFrom('https://nameless.example')).toEqual([{ url: 'https://nameless.example', label: '', labelCy: null }])
})

import { raiseHeadings } from './headings'

it('puts a page\'s headings right below its title', () => {
  expect(raiseHeadings('<h3>a</h3><h4 id="x">b</h4><h5>c</h5><hr /><p>h4</p>')).toBe('<h2>a</h2><h2 id="x">b</h2><h3>c</h3><hr /><p>h4</p>')
})

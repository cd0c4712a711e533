import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { addTemplate, defineNuxtModule } from 'nuxt/kit'
import { icons } from '../config/icons'

/**
 * Writes one style rule for each icon in use: a mask filled with the text's colour. An icon is then one
 * empty element, costs no JavaScript and is drawn from the local Lucide set.
 */
export default defineNuxtModule({
  meta: { name: 'icons' },
  setup(_, nuxt) {
    const file = createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json')
    const set = JSON.parse(readFileSync(file, 'utf8')) as { icons: Record<string, { body: string }> }
    const template = addTemplate({
      filename: 'icons.css',
      write: true,
      getContents: () => icons.map(name => rule(name, set.icons[name]?.body)).join('\n'),
    })
    nuxt.options.css.push(template.dst)
  },
})

function rule(name: string, body: string | undefined): string {
  if (!body)
    throw new Error(`Lucide has no icon called ${name}`)
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>${body.replaceAll('"', '\'').replaceAll('currentColor', '#000')}</svg>`
  const encoded = svg.replace(/[<>#%{}]/g, character => encodeURIComponent(character))
  return `.icon-${name}{--icon:url("data:image/svg+xml,${encoded}")}`
}

import type { Strapi } from '../../kernel/strapi'
import { sql, transaction } from '../../kernel/database'
import { writeInEach } from '../../kernel/language'
import { promptTexts } from './texts'

const store = (strapi: Strapi) => strapi.store({ type: 'plugin', name: 'communities', key: 'prompts' })

/** Brings the prompts with the first start, in one transaction; what staff change or take away afterwards stays so. */
export async function seedPrompts(strapi: Strapi): Promise<void> {
  if (await store(strapi).get({}))
    return
  await transaction(strapi, async () => {
    // Of two processes that start together the second waits here, and finds what the first has made.
    await sql(strapi)('cop_toolkits').orderBy('id').forUpdate().first('id')
    if (await sql(strapi)('cop_prompts').first('id'))
      return
    for (const [index, { text, hint, stage }] of promptTexts.entries())
      await writeInEach(strapi, 'prompt', language => ({ text: text[language], hint: hint[language], stage: stage ?? null, position: (index + 1) * 10 }))
  })
  await store(strapi).set({ value: { broughtAt: new Date().toISOString() } })
}

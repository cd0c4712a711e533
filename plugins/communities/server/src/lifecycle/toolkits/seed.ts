import type { Strapi } from '../../kernel/strapi'
import type { ToolkitText } from './texts/types'
import { isUniqueViolation, sql, transaction } from '../../kernel/database'
import { writeInEach } from '../../kernel/language'
import { toolkitTexts } from './texts'

/**
 * Gives each stage its toolkit at the first start, in one transaction a stage. A stage that has one is left as staff made
 * it, whatever they changed or took away. Two processes that start together: the second finds what the first has made.
 */
export async function seedToolkits(strapi: Strapi): Promise<void> {
  const present = await sql(strapi)('cop_toolkits').distinct().pluck('stage') as string[]
  for (const text of toolkitTexts.filter(({ stage }) => !present.includes(stage))) {
    try {
      await transaction(strapi, () => seed(strapi, text))
    }
    catch (error) {
      if (!isUniqueViolation(error) && (await sql(strapi)('cop_toolkits').where('stage', text.stage).first('id')) === undefined)
        throw error
    }
  }
}

async function seed(strapi: Strapi, { stage, title, guidance, tasks }: ToolkitText): Promise<void> {
  await writeInEach(strapi, 'toolkit', language => ({ stage, title: title[language], guidance: guidance[language] }))
  for (const [index, { automatic, text, hint }] of tasks.entries())
    await writeInEach(strapi, 'toolkit-task', language => ({ stage, position: (index + 1) * 10, automatic: automatic ?? null, text: text[language], hint: hint[language] }))
}

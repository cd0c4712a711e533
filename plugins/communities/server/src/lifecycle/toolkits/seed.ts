import type { Strapi } from '../../kernel/strapi'
import type { Language, ToolkitText } from './texts/types'
import { isUniqueViolation, sql, transaction } from '../../kernel/database'
import { toolkitTexts } from './texts'

interface Documents {
  create: (document: object) => Promise<{ documentId: string }>
  update: (document: object) => Promise<unknown>
}

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
  await write(strapi, 'toolkit', language => ({ stage, title: title[language], guidance: guidance[language] }))
  for (const [index, { automatic, text, hint }] of tasks.entries())
    await write(strapi, 'toolkit-task', language => ({ stage, position: (index + 1) * 10, automatic: automatic ?? null, text: text[language], hint: hint[language] }))
}

/** One document with all its languages. */
async function write(strapi: Strapi, type: 'toolkit' | 'toolkit-task', dataIn: (language: Language) => object): Promise<void> {
  const documents = strapi.documents(`plugin::communities.${type}` as never) as unknown as Documents
  const { documentId } = await documents.create({ locale: 'en', data: dataIn('en') })
  await documents.update({ documentId, locale: 'cy', data: dataIn('cy') })
}

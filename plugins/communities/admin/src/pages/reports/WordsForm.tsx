import type { ChangeEvent, FormEvent } from 'react'
import type { WatchList } from '../../api/words'
import { Button, Field, Flex, Textarea } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useUpdateWords } from '../../api/words'
import { Section } from '../../components/Section'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

/** The list as text, an entry a line. What was typed stays when it is refused. */
export function WordsForm({ list: { watched, fingerprint } }: { list: WatchList }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [update, { isLoading }] = useUpdateWords()
  const [typed, setTyped] = useState(watched.join('\n'))
  const [error, setError] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const entries = typed.split('\n').map(line => line.trim()).filter(Boolean)
    setError(undefined)
    try {
      const saved = await update({ watched: entries, fingerprint }).unwrap()
      setTyped(saved.watched.join('\n'))
      toggleNotification({ type: 'success', message: t('words.saved') })
    }
    catch (thrown) {
      const { fields } = announce(thrown)
      const [wrong] = Object.keys(fields).filter(path => path.startsWith('watched.'))
      if (wrong !== undefined) {
        setError(t('words.nothing', { entry: entries[Number(wrong.slice('watched.'.length))] ?? '' }))
        field.current?.focus()
      }
    }
  }
  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Section title={t('words.label')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root name="watched" error={error} hint={t('words.hint')}>
            <Field.Label>{t('words.label')}</Field.Label>
            <Textarea ref={field} rows={14} value={typed} onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setTyped(event.target.value)} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Flex><Button type="submit" loading={isLoading}>{t('words.save')}</Button></Flex>
        </Flex>
      </Section>
    </form>
  )
}

import type { ChangeEvent, FormEvent, RefObject } from 'react'
import type { AdminTag } from '../../api/tags'
import { Button, Field, Modal, TextInput } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useMergeTag, useRenameTag } from '../../api/tags'
import { DialogFrame } from '../../components/DialogFrame'
import { focusFirst, useFocusReturn } from '../../components/use-focus-return'
import { problemOf } from '../../errors/problem'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

interface TagDialogProps {
  tag: AdminTag
  what: 'rename' | 'merge'
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** Asks for the new name of a tag, or for the tag that it becomes part of. */
export function TagDialog({ tag, what, focusAfter, onClose }: TagDialogProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const { onCloseAutoFocus, openerGoes } = useFocusReturn(focusAfter)
  const [rename, renaming] = useRenameTag()
  const [merge, merging] = useMergeTag()
  const [text, setText] = useState(what === 'rename' ? tag.name : '')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLInputElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    if (words === '') {
      setError(t('tags.empty'))
      field.current?.focus()
      return
    }
    try {
      await (what === 'rename' ? rename({ tag: tag.slug, name: words }) : merge({ tag: tag.slug, into: words.toLowerCase().replace(/\s+/g, '-') })).unwrap()
      toggleNotification({ type: 'success', message: t(what === 'rename' ? 'tags.renamed' : 'tags.merged', { name: tag.name }) })
      openerGoes()
      onClose()
    }
    catch (thrown) {
      if (what === 'merge' && problemOf(thrown).status === 404) {
        setError(t('tags.merge.unknown'))
        field.current?.focus()
        return
      }
      const { fields } = announce(thrown)
      setError(fields.name ?? fields.into)
    }
  }
  return (
    <DialogFrame title={t(`tags.${what}.title`, { name: tag.name })} onClose={onClose} onOpenAutoFocus={focusFirst(field)} onCloseAutoFocus={onCloseAutoFocus}>
      <form noValidate onSubmit={event => void submit(event)}>
        <Modal.Body>
          <Field.Root name="tag" error={error} hint={t(`tags.${what}.hint`)} required>
            <Field.Label>{t(`tags.${what}.field`)}</Field.Label>
            <TextInput ref={field} value={text} maxLength={40} onChange={(event: ChangeEvent<HTMLInputElement>) => setText(event.target.value)} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
          <Button type="submit" loading={renaming.isLoading || merging.isLoading}>{t(`tags.${what}`)}</Button>
        </Modal.Footer>
      </form>
    </DialogFrame>
  )
}

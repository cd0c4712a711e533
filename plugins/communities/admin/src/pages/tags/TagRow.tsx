import type { RefObject } from 'react'
import type { AdminTag } from '../../api/tags'
import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useBanTag } from '../../api/tags'
import { ConfirmButton } from '../../components/ConfirmButton'
import { Cell, Row } from '../../components/DataTable'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { TagDialog } from './TagDialog'

interface TagRowProps {
  tag: AdminTag
  /** Gets the focus when the row is gone. */
  focusAfter: RefObject<HTMLElement>
}

export function TagRow({ tag, focusAfter }: TagRowProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [ban, { isLoading }] = useBanTag()
  const [asking, setAsking] = useState<'rename' | 'merge' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { slug, name, state, mergedInto, contributions, people } = tag

  async function setBanned(banned: boolean) {
    try {
      await ban({ tag: slug, ban: banned }).unwrap()
      toggleNotification({ type: 'success', message: t(banned ? 'tags.banned' : 'tags.unbanned', { name }) })
      focusAfter.current?.focus()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  const open = (what: 'rename' | 'merge') => (
    <Button size="S" variant="secondary" onClick={() => setAsking(what)}>
      {t(`tags.${what}`)}
      <VisuallyHidden>{` ${name}`}</VisuallyHidden>
    </Button>
  )
  return (
    <Row>
      <Cell>
        <Typography tag="div" fontWeight="bold">{name}</Typography>
        {mergedInto && <Typography tag="div" variant="pi" textColor="neutral600">{t('tags.into', { tag: mergedInto })}</Typography>}
      </Cell>
      <Cell label={t('tags.column.contributions')} numeric>{contributions}</Cell>
      <Cell label={t('tags.column.people')} numeric>{people}</Cell>
      <Cell nowrap>
        <Flex gap={2}>
          {state === 'active' && open('rename')}
          {state === 'active' && open('merge')}
          {state === 'active' && <ConfirmButton button={button} label={t('tags.ban')} about={name} title={t('tags.ban.title', { name })} body={t('tags.ban.body')} isBusy={isLoading} onConfirm={() => void setBanned(true)} />}
          {state === 'banned' && (
            <Button size="S" variant="secondary" loading={isLoading} onClick={() => void setBanned(false)}>
              {t('tags.unban')}
              <VisuallyHidden>{` ${name}`}</VisuallyHidden>
            </Button>
          )}
        </Flex>
        {asking && <TagDialog tag={tag} what={asking} focusAfter={focusAfter} onClose={() => setAsking(null)} />}
      </Cell>
    </Row>
  )
}

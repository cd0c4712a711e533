import { Button, Flex, Typography } from '@strapi/design-system'
import { Check, Cross } from '@strapi/icons'
import { useText } from '../../text/use-text'

interface SelectionBarProps {
  count: number
  isBusy: boolean
  onApprove: () => void
  onDecline: () => void
}

/** What can be done with the ticked requests. Its place is kept while none is, so that nothing jumps. */
export function SelectionBar({ count, isBusy, onApprove, onDecline }: SelectionBarProps) {
  const t = useText()
  return (
    <Flex gap={3} wrap="wrap" minHeight="3.2rem">
      <Typography textColor="neutral600" aria-live="polite">{t('requests.selected', { count })}</Typography>
      {count > 0 && (
        <>
          <Button size="S" startIcon={<Check />} disabled={isBusy} aria-haspopup="dialog" onClick={onApprove}>{t('requests.approve.button', { count })}</Button>
          <Button size="S" variant="tertiary" startIcon={<Cross />} disabled={isBusy} aria-haspopup="dialog" onClick={onDecline}>{t('requests.decline.button', { count })}</Button>
        </>
      )}
    </Flex>
  )
}

import { useWords } from '../../api/words'
import { PageFrame } from '../../components/PageFrame'
import { PanelLink } from '../../components/PanelLink'
import { Loaded } from '../../components/States'
import { useText } from '../../text/use-text'
import { WordsForm } from './WordsForm'

/** Words and links whose use waits to be approved in every community. */
export function WordsPage() {
  const t = useText()
  const list = useWords(undefined, { refetchOnMountOrArgChange: true })
  return (
    <PageFrame title={t('words.title')} subtitle={t('words.subtitle')} back={<PanelLink to="reports">{t('nav.reports')}</PanelLink>}>
      <Loaded query={list}>{held => <WordsForm list={held} />}</Loaded>
    </PageFrame>
  )
}

import type { PrimitiveType } from 'react-intl'
import type en from '../translations/en.json'
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { PLUGIN_ID } from '../plugin-id'

/** A text of the panel; en.json is the list of them. */
export type TextKey = keyof typeof en

export type Translate = (key: TextKey, values?: Record<string, PrimitiveType>) => string

/** Texts in the language of the account. Keys are checked by the compiler. */
export function useText(): Translate {
  const { formatMessage } = useIntl()
  return useCallback<Translate>((key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}` }, values), [formatMessage])
}

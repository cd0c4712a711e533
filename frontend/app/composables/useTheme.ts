export type Theme = 'light' | 'dark'

/** The chosen theme, or undefined to follow the system. Read from its cookie on the server, so that no page flashes. */
export function useTheme() {
  return useState<Theme | undefined>('theme')
}

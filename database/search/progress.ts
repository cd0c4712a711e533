const WIDTH = 30

interface Screen { isTTY?: boolean, write: (text: string) => unknown }

/** How far it is, as one line that is written over; without a terminal a line now and then. */
export function progressBar(title: string, screen: Screen, now = Date.now): (done: number, total: number) => void {
  let shown = -Infinity
  return (done, total) => {
    const isLast = done >= total
    if (!isLast && now() - shown < (screen.isTTY ? 100 : 10_000))
      return
    shown = now()
    const share = total === 0 ? 1 : Math.min(1, done / total)
    const filled = Math.round(share * WIDTH)
    const line = `${title.padEnd(14)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.round(share * 100)).padStart(3)} %  ${done} of ${total}`
    screen.write(screen.isTTY ? `\r\u001B[K${line}` : isLast ? line : `${line}\n`)
  }
}

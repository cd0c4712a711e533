import { progressBar } from './progress'

function screenOf(isTTY: boolean) {
  const written: string[] = []
  return { written, screen: { isTTY, write: (text: string) => written.push(text) } }
}

describe('the progress bar', () => {
  it('shows how far it is, on one line of a terminal, not more often than anybody reads', () => {
    const { written, screen } = screenOf(true)
    let time = 0
    const show = progressBar('people', screen, () => time)
    show(0, 200)
    show(1, 200)
    time = 150
    show(100, 200)
    show(200, 200)
    expect(written).toHaveLength(3)
    expect(written.every(line => line.startsWith('\r'))).toBe(true)
    expect(written.map(line => /(\d+) %/.exec(line)?.[1])).toEqual(['0', '50', '100'])
    expect(written[2]).toContain('200 of 200')
  })

  it('writes whole lines where there is no terminal, and is full where there was nothing to do', () => {
    const { written, screen } = screenOf(false)
    progressBar('people', screen)(0, 0)
    expect(written).toEqual([expect.stringMatching(/100 % {2}0 of 0$/)])
    expect(written[0]).not.toContain('\r')
  })
})

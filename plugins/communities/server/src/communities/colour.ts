/**
 * WCAG 2.2 relative luminance and contrast ratio (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 * Colours are `#rrggbb`.
 */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(start => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map(channel => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** White words on the accent, and the accent as text on white, must be readable: 4.5:1 (success criterion 1.4.3). */
export function isReadableAccent(colour: string): boolean {
  return contrast(colour, '#ffffff') >= 4.5
}

/** The colour itself where it can be read; otherwise the nearest darker shade of it that can. */
export function readableAccent(colour: string): string {
  const channels = [1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16))
  for (let percent = 100; percent > 0; percent--) {
    const shade = `#${channels.map(channel => Math.round(channel * percent / 100).toString(16).padStart(2, '0')).join('')}`
    if (isReadableAccent(shade))
      return shade
  }
  return '#000000'
}

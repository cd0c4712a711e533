/** Relative luminance and contrast as WCAG 2.2 defines them; colours are `#rrggbb`. */
type Rgb = [number, number, number]

/** The surfaces of tokens.css on which an accent is drawn. */
const lightPaper = '#fbfaf7'
const darkPaper = '#211f1c'
/** WCAG 1.4.3, for text. */
const enough = 4.5

function parse(colour: string): Rgb {
  return [1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16)) as Rgb
}

function write(colour: Rgb): string {
  return `#${colour.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: string): number {
  const [r, g, b] = parse(colour).map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function mix(colour: string, towards: string, share: number): string {
  const target = parse(towards)
  return write(parse(colour).map((part, index) => part + ((target[index] ?? part) - part) * share) as Rgb)
}

/** The colour, moved towards black or white only as far as it takes to be read on `paper`. */
function readable(colour: string, paper: string, towards: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, towards, share)
    if (contrast(candidate, paper) >= enough)
      return candidate
  }
  return towards
}

/** The nearest shade of the same colour in which words can be read on white, as the CMS asks; the colour itself where they can. */
export function readableShade(colour: string): string {
  for (let share = 0; share < 1; share += 0.01) {
    const candidate = mix(colour, '#000000', share)
    if (contrast(candidate, '#ffffff') >= enough)
      return candidate
  }
  return '#000000'
}

export interface AccentPair { light: string, dark: string, onLight: string, onDark: string }

/** What a community's colour becomes in each theme, and the text colour that can stand on it. */
export function accentPair(accent: string): AccentPair {
  const light = readable(accent, lightPaper, '#000000')
  const dark = readable(accent, darkPaper, '#ffffff')
  return { light, dark, onLight: textOn(light), onDark: textOn(dark) }
}

function textOn(colour: string): string {
  return contrast('#ffffff', colour) >= enough ? '#ffffff' : '#14191c'
}

import { isReadableAccent } from '../../../plugins/communities/server/src/communities/colour'
import { accentPair, contrast, readableShade } from './contrast'

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#1d5f8a', '#1d5f8a')).toBeCloseTo(1)
  })
})

describe('accentPair', () => {
  it.each(['#1d5f8a', '#000000', '#ffffff', '#ffff00', '#7f7f7f', '#c2185b', '#0b6e4f', '#6a1b9a'])('%s can be read in both themes, with text on it', (accent) => {
    const { light, dark, onLight, onDark } = accentPair(accent)
    expect(contrast(light, '#fbfaf7')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark, '#211f1c')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onLight, light)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onDark, dark)).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps a colour that is dark enough as it is', () => {
    expect(accentPair('#1d5f8a').light).toBe('#1d5f8a')
  })
})

describe('readableShade', () => {
  it.each(['#ffff00', '#ffd700', '#ffffff', '#7fffd4', '#ff69b4', '#808080', '#00ff00'])('%s becomes what the CMS takes, and no darker than it must', (colour) => {
    const shade = readableShade(colour)
    expect(isReadableAccent(colour)).toBe(false)
    expect(isReadableAccent(shade)).toBe(true)
    expect(contrast(shade, '#ffffff')).toBeLessThan(4.75)
  })

  it('leaves a colour that can be read', () => {
    expect(readableShade('#1d5f8a')).toBe('#1d5f8a')
  })
})

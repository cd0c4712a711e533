/** Words that stand in examples, never in what a random generator made. At random, one of six letters turns up once in millions. */
const words = ['secret', 'password', 'change', 'modified', 'example', 'default', 'sample', 'placeholder', 'insecure', 'letmein', 'qwerty', '123456', 'abcdef']

/** 24 characters of base64 or of hexadecimal hold 144 or 96 bits: out of reach of any guessing. */
const leastLength = 24
const leastVariety = 8

/**
 * Why a secret would be guessed, or null where nothing speaks against it. Nothing here measures randomness: it finds
 * what people type, copy from an example, or leave as it was.
 */
export function weaknessOf(secret: string): string | null {
  if (secret.length < leastLength)
    return `is too short: in production it needs at least ${leastLength} random characters`
  const lower = secret.toLowerCase()
  const word = words.find(one => lower.includes(one))
  if (word)
    return `looks like an example or a phrase (it holds "${word}"): in production it must be random`
  if (new Set(secret).size < leastVariety || /^(.{1,16})\1+$/.test(secret))
    return 'repeats itself: in production it must be random'
  return null
}

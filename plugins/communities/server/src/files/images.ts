import type { FilePurpose } from '../../../contracts/files'
import type { TypeName } from './types'
import sharp from 'sharp'

/** As it is kept: without anything that a camera or program wrote beside the picture. */
export interface Picture {
  type: TypeName
  bytes: Buffer
  width: number
  height: number
  variant: 'wide' | 'small'
  thumbnail: Buffer
  thumbnailWidth: number
  thumbnailHeight: number
}

/** A picture that unpacks to more is refused before it is unpacked: 50 million pixels, twice what a telephone takes. */
const mostPixels = 50e6

const SIZES: Record<FilePurpose, { width: number, height: number, fit: 'inside' | 'cover', thumbnail: number }> = {
  attachment: { width: 2560, height: 2560, fit: 'inside', thumbnail: 960 },
  banner: { width: 1920, height: 1080, fit: 'inside', thumbnail: 1280 },
  logo: { width: 512, height: 512, fit: 'inside', thumbnail: 160 },
  photo: { width: 512, height: 512, fit: 'cover', thumbnail: 160 },
}

// Pictures are worked on one after the other, each by one thread: the process has readers to serve.
sharp.concurrency(1)
sharp.cache(false)
let last: Promise<unknown> = Promise.resolve()

/**
 * Draws the picture anew, turned the way it was taken, in sRGB, no larger than needed. What cannot be read is null.
 * @throws TooManyPixels
 */
export function redraw(bytes: Buffer, type: TypeName, purpose: FilePurpose): Promise<Picture | null> {
  const turn = last.then(() => draw(bytes, type, purpose))
  last = turn.catch(() => undefined)
  return turn
}

export class TooManyPixels extends Error {}

async function draw(bytes: Buffer, type: TypeName, purpose: FilePurpose): Promise<Picture | null> {
  const { thumbnail: longest, ...size } = SIZES[purpose]
  // Only the first picture of several: what moves is stilled.
  const source = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 }).rotate()
  try {
    const { autoOrient: { width, height } } = await source().metadata()
    // What fills a square is cut to one of its own size where it is smaller than ours.
    const side = Math.min(size.width, width, height)
    const whole = source().resize(size.fit === 'cover' ? { ...size, width: side, height: side } : { ...size, withoutEnlargement: true })
    const main = await inFormat(whole, type).toBuffer({ resolveWithObject: true })
    const small = await sharp(main.data).resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }).toBuffer({ resolveWithObject: true })
    return {
      type: keptAs(type),
      bytes: main.data,
      width: main.info.width,
      height: main.info.height,
      variant: longest > 200 ? 'wide' : 'small',
      thumbnail: small.data,
      thumbnailWidth: small.info.width,
      thumbnailHeight: small.info.height,
    }
  }
  catch (error) {
    if (error instanceof Error && /exceeds pixel limit/i.test(error.message))
      throw new TooManyPixels()
    return null
  }
}

/** GIF becomes PNG, which keeps its edges; AVIF becomes JPEG, which every program opens. */
function keptAs(type: TypeName): 'jpg' | 'png' | 'webp' {
  return type === 'png' || type === 'gif' ? 'png' : type === 'webp' ? 'webp' : 'jpg'
}

function inFormat(picture: sharp.Sharp, type: TypeName): sharp.Sharp {
  switch (keptAs(type)) {
    case 'png': return picture.png({ compressionLevel: 9 })
    case 'webp': return picture.webp({ quality: 85 })
    default: return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 85, progressive: true })
  }
}

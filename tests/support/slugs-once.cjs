// @ts-check
// Each start of Strapi makes slugs of every value of every enumeration, the same each time: a tenth of a start. It is
// Strapi's own copy that remembers them, so it is no dependency of ours.
const slugs = require.resolve('@sindresorhus/slugify', { paths: [require.resolve('@strapi/utils')] })
/** @type {(text: string, options?: object) => string} */
const slugify = require(slugs)
/** @type {Map<string, string>} */
const known = new Map()

/** @type {typeof slugify} */
function slugifyOnce(text, options) {
  const key = JSON.stringify([text, options])
  const slug = known.get(key) ?? slugify(text, options)
  // The values of code are few; what people write must not stay.
  if (known.size < 5000)
    known.set(key, slug)
  return slug
}

/** @type {NodeJS.Module} */ (require.cache[slugs]).exports = Object.assign(slugifyOnce, slugify)

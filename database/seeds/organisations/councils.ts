import type { OrganisationKind, OrganisationSeed, RegionSlug } from '../types'

/** `Armagh City, Banbridge…` → `armagh-city-banbridge…`: the full name, so that Derby and Derbyshire never meet. */
export function organisationSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036F'’]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Organisations of one kind and region, from their names; a pair adds the Welsh name. */
export function councils(
  kind: OrganisationKind,
  region: RegionSlug,
  names: ReadonlyArray<string | readonly [name: string, nameCy: string]>,
): OrganisationSeed[] {
  return names.map((entry) => {
    const [name, nameCy] = typeof entry === 'string' ? [entry] : entry
    return { slug: organisationSlug(name), name, ...(nameCy && { nameCy }), kind, region }
  })
}

/** What a feature says of one of its tables. */
interface Definition {
  singular: string
  plural: string
  display: string
  description?: string
  /** Shown in the Content Manager. What cannot be kept right there is hidden (see docs/adr/0004). */
  visible?: boolean
  /** Texts in every language of the host, by Strapi's internationalisation (docs/adr/0005): staff edit each. */
  localized?: boolean
  /** Written first and published then (Strapi's draft and publish). */
  drafts?: boolean
  attributes: Record<string, Record<string, unknown>>
  indexes?: { name: string, columns: string[], type?: 'unique' }[]
}

/**
 * A Strapi content type of this plugin: unless it says so no drafts, not localised (what members write has one language),
 * table `cop_<plural>`. Index names get the table's name in front, since they share one namespace in a database.
 */
export function contentType(definition: Definition) {
  const table = `cop_${definition.plural.replaceAll('-', '_')}`
  const visibility = { visible: definition.visible ?? false }
  return {
    schema: {
      kind: 'collectionType' as const,
      collectionName: table,
      info: {
        singularName: definition.singular,
        pluralName: definition.plural,
        displayName: definition.display,
        description: definition.description ?? '',
      },
      options: { draftAndPublish: definition.drafts ?? false },
      pluginOptions: {
        'content-manager': visibility,
        'content-type-builder': { visible: false },
        'i18n': { localized: definition.localized ?? false },
      },
      attributes: definition.attributes,
      indexes: (definition.indexes ?? []).map(index => ({ ...index, name: `${table}_${index.name}` })),
    },
  }
}

/** Whether an attribute of a localised type has a value of its own in each language. */
export function inEachLanguage(attribute: Record<string, unknown>, localized = true) {
  return { ...attribute, pluginOptions: { i18n: { localized } } }
}

/** A foreign key in the row itself (with an index that Strapi adds). */
export function belongsTo(target: string, options: Record<string, unknown> = {}) {
  const uid = target.includes('::') ? target : `plugin::communities.${target}`
  return { type: 'relation', relation: 'manyToOne', target: uid, useJoinTable: false, ...options }
}

export const USER = 'plugin::users-permissions.user'

/** A column that the plugin keeps by itself: not shown and not editable in the Content Manager. */
export function kept(attribute: Record<string, unknown>) {
  return { ...attribute, writable: false, visible: false, configurable: false }
}

import { councils } from './councils'

/** Bodies that work with councils; not counted among the 382. */
export const others = [
  ...councils('other', 'national', ['Local Government Association']),
  ...councils('other', 'scotland', ['Convention of Scottish Local Authorities', 'Improvement Service']),
  ...councils('other', 'wales', [['Welsh Local Government Association', 'Cymdeithas Llywodraeth Leol Cymru']]),
  ...councils('other', 'northern-ireland', ['Northern Ireland Local Government Association']),
]

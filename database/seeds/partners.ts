import type { PartnerSeed } from './types'

/** Organisations with several communities under their name. */
export const partners: PartnerSeed[] = [
  {
    slug: 'improvement-service',
    accent: '#4c2c92',
    communities: ['community-planning', 'scottish-councils-equalities-network', 'public-sector-improvement-framework', 'scottish-local-authorities-elearning-network', 'single-outcome-agreements'],
    translations: {
      en: {
        name: 'Improvement Service',
        summary: 'Communities for people in Scotland’s councils and their partners',
        text: `The Improvement Service works with Scotland’s 32 councils. These communities are where people who do the same work in different councils compare notes between meetings.

Each community is looked after by people from councils. You can ask to join any of them, wherever you work: what is tried in one place is useful in another.`,
      },
      cy: {
        name: 'Improvement Service',
        summary: 'Cymunedau i bobl yng nghynghorau’r Alban a’u partneriaid',
        text: `Mae’r Improvement Service yn gweithio gyda 32 o gynghorau’r Alban. Yn y cymunedau hyn mae pobl sy’n gwneud yr un gwaith mewn gwahanol gynghorau yn cymharu nodiadau rhwng cyfarfodydd.

Mae pobl o’r cynghorau yn gofalu am bob cymuned. Gallwch ofyn am ymuno ag unrhyw un ohonynt, lle bynnag rydych yn gweithio: mae’r hyn a roddir ar brawf mewn un lle yn ddefnyddiol mewn lle arall.`,
      },
    },
  },
]

import type { IndexName, IndexSettings, SearchDocument } from '../../plugins/communities/server/src/search/port'

/** Settings of the contract's own: small, and unlike the platform's where a test is about them. */
export const settings: Record<IndexName, IndexSettings> = {
  contributions: { texts: ['title', 'body'], keywords: ['community', 'kind', 'tags', 'thread'], numbers: ['created'], synonyms: [['gis', 'geographic information system']] },
  communities: { texts: ['name', 'summary'], keywords: ['region'], numbers: ['created'], synonyms: [] },
  people: { texts: ['name', 'about', 'last'], keywords: ['id', 'region'], numbers: [], lines: ['line'], synonyms: [] },
}

const contribution = (id: string, title: string, body: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({ id, title, body, community: '1', kind: 'discussion', tags: [], thread: id, created: 1, ...rest })

export const contributions: SearchDocument[] = [
  contribution('exact', 'Housing', 'What is the waiting list like?', { tags: ['homes', 'lists'], created: 10 }),
  contribution('prefix', 'Housingwise', 'A company that sells software', { community: '2', created: 20 }),
  contribution('typo', 'Hoursing', 'Somebody mistyped this title', { community: '2', created: 30 }),
  contribution('body', 'Waiting times', 'Nobody knows how long people wait for housing', { community: '3', kind: 'blog', created: 40 }),
  contribution('welsh', 'Tŷ a dŵr', 'Gwasanaethau dŵr yng Nghymru', { community: '4', tags: ['cymraeg'], created: 50 }),
  contribution('gaelic', 'Comhairle nan Eilean', 'Seirbheisean airson an àite', { community: '4', created: 60 }),
  contribution('gis', 'GIS in planning', 'Which layers do you publish?', { community: '5', created: 70 }),
  contribution('policies', 'Policies for open data', 'A list of policies', { community: '5', created: 80 }),
  contribution('script', 'A title with <script>alert(1)</script>', 'Danger & <b>boldness</b> "quoted"', { community: '6', created: 90 }),
  contribution('answer', 'Which gazetteer?', 'Ask the custodian of addresses', { thread: 'question', community: '7', created: 100 }),
  contribution('question', 'Which gazetteer?', 'Every custodian has an opinion on addresses', { thread: 'question', community: '7', created: 95 }),
  contribution('rtl', 'مجلس المدينة', 'اجتماع مجلس المدينة يوم الأحد', { community: '8', created: 110 }),
  contribution('procurement', 'Procurement of social value', 'Frameworks and contracts', { community: '9', created: 120 }),
  contribution('apart', 'Value for money', 'There is more than procurement, and it is social at times', { community: '9', created: 130 }),
]

export const communities: SearchDocument[] = [
  { id: '1', name: 'Housing officers', summary: 'People who let homes', region: 'wales', created: 1 },
  { id: '2', name: 'Land and property', summary: 'Addresses', region: 'scotland', created: 2 },
]

export const people: SearchDocument[] = [
  { id: '1', name: 'Siân Ŵyn-O’Brien', about: 'I look after housing data', last: 'Ŵyn-O’Brien', region: 'wales', line: 'sian wyn-obrien' },
  { id: '2', name: 'Ruaridh MacÀidh', about: 'Gazetteers', last: 'MacÀidh', region: 'scotland', line: 'ruaridh macaidh' },
  { id: '3', name: 'Gareth Hoarding', about: 'I look after drains', last: 'Hoarding', region: 'wales', line: 'gareth hoarding' },
  { id: '4', name: 'Nobody Named', about: 'Housingwise data', last: 'Named', line: '' },
]

export async function* once(upsert: SearchDocument[], gone: string[] = []) {
  yield { upsert, delete: gone }
}

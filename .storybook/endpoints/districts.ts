/** Documents of an endpoint, by their path below its URL. */
export type District = ReadonlyMap<string, unknown>;

const EXAMPLES = '../../examples/';
const FILES: Readonly<Record<string, unknown>> = import.meta.glob(
  '../../examples/{nanjing-west-road,invented-district}/**/*.json',
  { eager: true, import: 'default' },
);

export function createDistrict(name: 'nanjing-west-road' | 'invented-district' | 'partly-broken' | 'empty'): District {
  switch (name) {
    case 'nanjing-west-road':
      return readExample('nanjing-west-road');
    case 'invented-district':
      return readInvented();
    case 'partly-broken':
      return partlyBroken(readInvented());
    case 'empty':
      return emptyDistrict();
  }
}

function readExample(name: string): Map<string, unknown> {
  const root = `${EXAMPLES}${name}/`;
  return new Map(
    Object.entries(FILES).flatMap(([path, document]) =>
      path.startsWith(root) ? [[path.slice(root.length), structuredClone(document)]] : [],
    ),
  );
}

/** Reads the invented district, and keeps its open initiative open, however old the example is. */
function readInvented(): Map<string, unknown> {
  const district = readExample('invented-district');
  setAt(district.get('initiatives/green-towers.json') as Members, '/closes', `${new Date().getFullYear() + 1}-03-31`);
  return district;
}

/** Gives the invented district the mistakes of somebody who edits JSON by hand and in haste. */
function partlyBroken(invented: District): District {
  for (const [file, mistakes] of Object.entries(MISTAKES)) {
    const document = invented.get(file) as Members;
    for (const [pointer, mistake] of Object.entries(mistakes)) setAt(document, pointer, mistake);
  }
  return invented;
}

/** Mistakes by file and by JSON Pointer (RFC 6901). */
const MISTAKES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'district.json': {
    '/circles/1/name': { 'zh-Hans': '', en: '' },
    '/circles/2/area': { type: 'Polygon', coordinates: 'to be drawn' },
    '/alliances/0/id': 'School Alliance',
    '/organizations/2/location/coordinates': [123.39499],
    '/organizations/4/name': null,
  },
  'stations.json': {
    '/stations/1/name': ' ',
    '/stations/2/location/coordinates': ['123.4', '30.7'],
  },
  'stations/yunfan-tower.json': {
    '/services/1/name': null,
    '/activities/0/start': '2026-02-30',
    '/openingHours/0/opens': '9 a.m.',
    '/images/0/src': null,
  },
  'councils/district.json': {
    '/terms/1/start': '2023-13',
    '/events/0/title': '',
    '/events/2/date': 'next Friday',
    '/events/4/id': 'Event 5',
    '/members/0/organization': null,
  },
  'initiatives/green-towers.json': {
    '/roles/1/name': '',
    '/choose/max': 'all',
    '/calledBy/0/name': null,
  },
};

/** Returns a district in which nothing has happened yet. */
function emptyDistrict(): District {
  const documents: Record<string, unknown> = {
    'district.json': {
      contract: '1',
      id: 'new-district',
      name: { 'zh-Hans': '新设街道（虚构）', en: 'New Subdistrict (invented)' },
      council: 'district',
      circles: [],
      alliances: [],
      initiatives: [{ id: 'first', title: FIRST_TITLE }],
    },
    'stations.json': { stations: [] },
    'stations/new-station.json': {
      id: 'new-station',
      name: { 'zh-Hans': '新设示例驿站（虚构）', en: 'New Example Stop (invented)' },
    },
    'councils/district.json': {
      id: 'district',
      name: { 'zh-Hans': '新设街道联席会议（虚构）', en: 'Joint Conference of the New Subdistrict (invented)' },
      scope: { type: 'district', id: 'new-district' },
      terms: [],
      events: [],
    },
    'initiatives/first.json': {
      id: 'first',
      title: FIRST_TITLE,
      roles: [],
      pledges: { count: 0, wall: 'first/pledges.json' },
    },
    'initiatives/first/pledges.json': { count: 0, pledges: [], next: null },
  };
  return new Map(Object.entries(documents));
}

const FIRST_TITLE = { 'zh-Hans': '第一个倡议（虚构）', en: 'A first initiative (invented)' };

type Members = Record<string, unknown>;

function setAt(document: Members, pointer: string, value: unknown): void {
  const keys = pointer.slice(1).split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Members | undefined>((member, key) => member?.[key] as Members | undefined, document);
  if (!parent || !(last in parent)) throw new Error(`There is nothing at ${pointer} to break`);
  parent[last] = value;
}

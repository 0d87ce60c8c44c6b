import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder that an endpoint serves: files by their path in it, with forward slashes. */
export type Folder = ReadonlyMap<string, Buffer>;

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

export async function readExample(name: string): Promise<Folder> {
  const root = join(EXAMPLES, name);
  const all = await readdir(root, { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile() && !entry.name.endsWith('.md'));
  const read = files.map(async ({ parentPath, name: file }) => {
    const path = join(parentPath, file);
    return [path.slice(root.length + 1).replaceAll(sep, '/'), await readFile(path)] as const;
  });
  return new Map(await Promise.all(read));
}

export async function writeFolder(root: string, folder: Folder): Promise<void> {
  for (const [file, content] of folder) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
}

/** Reads the invented district, and keeps its open initiative open, however old the example is. */
export async function readInvented(): Promise<Folder> {
  const folder = new Map(await readExample('invented-district'));
  const file = 'initiatives/green-towers.json';
  const initiative = JSON.parse(String(folder.get(file))) as Members;
  setAt(initiative, '/closes', `${new Date().getFullYear() + 1}-03-31`);
  return folder.set(file, toJson(initiative));
}

/** Returns the invented district with the mistakes of somebody who edits JSON by hand and in haste. */
export function partlyBroken(invented: Folder): Folder {
  const broken = new Map(invented);
  for (const [file, mistakes] of Object.entries(MISTAKES)) {
    const document = JSON.parse(String(invented.get(file))) as Members;
    for (const [pointer, mistake] of Object.entries(mistakes)) setAt(document, pointer, mistake);
    broken.set(file, toJson(document));
  }
  return broken;
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
export function emptyDistrict(): Folder {
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
  return new Map(Object.entries(documents).map(([file, document]) => [file, toJson(document)]));
}

const FIRST_TITLE = { 'zh-Hans': '第一个倡议（虚构）', en: 'A first initiative (invented)' };

type Members = Record<string, unknown>;

const toJson = (document: unknown): Buffer => Buffer.from(JSON.stringify(document, null, 2));

function setAt(document: Members, pointer: string, value: unknown): void {
  const keys = pointer.slice(1).split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Members | undefined>((member, key) => member?.[key] as Members | undefined, document);
  if (!parent || !(last in parent)) throw new Error(`There is nothing at ${pointer} to break`);
  parent[last] = value;
}

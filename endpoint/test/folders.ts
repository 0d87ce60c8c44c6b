import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

export const PRIVACY_VERSION = '2026-11';

/** Initiative of a small district, which has one of everything that a service has to distinguish. */
const INITIATIVE = {
  id: 'open-call',
  title: { 'zh-Hans': '倡议', en: 'Call' },
  roles: [
    { id: 'guide', name: 'Guide' },
    { id: 'service', name: 'Service' },
    { id: 'garden', name: 'Garden', limit: 3 },
  ],
  choose: { min: 1, max: 2 },
  opens: '2020-06-29',
  closes: null,
  version: '1',
  pledges: { count: 99, byRole: { guide: 99 }, url: 'open-call/pledges' },
  privacy: { version: PRIVACY_VERSION },
  partnerOwn: { kept: true },
};

const CLOSED_INITIATIVE = { ...INITIATIVE, id: 'closed-call', closes: '2021', pledges: { url: 'closed-call/pledges' } };

const DISTRICT_FILES: Readonly<Record<string, unknown>> = {
  'district.json': {
    contract: '1',
    id: 'small',
    name: { 'zh-Hans': '小街道' },
    description: 'A long description that makes this document worth compressing. '.repeat(40),
    council: 'district',
    circles: [{ id: 'north', name: 'North', council: 'district', organizations: ['one'] }],
    organizations: [{ id: 'one', name: 'One' }],
    initiatives: [{ id: 'open-call', title: 'Call' }],
  },
  'stations.json': { stations: [{ id: 'hall', name: 'Hall', circle: 'north' }], next: 'stations-2.json' },
  'stations-2.json': { stations: [{ id: 'yard', name: 'Yard', circle: 'north' }], next: null },
  'stations/hall.json': { id: 'hall', name: 'Hall' },
  'stations/yard.json': { id: 'yard', name: 'Yard' },
  'councils/district.json': { id: 'district', name: 'Council', events: [], next: 'district-2.json' },
  'councils/district-2.json': { events: [{ id: 'e1', title: 'Meeting', station: 'hall' }] },
  'initiatives/open-call.json': INITIATIVE,
  'initiatives/free-call.json': {
    ...INITIATIVE,
    id: 'free-call',
    privacy: null,
    pledges: { url: 'free-call/pledges' },
  },
  'initiatives/early-call.json': {
    ...INITIATIVE,
    id: 'early-call',
    opens: '2999-01',
    pledges: { url: 'early-call/pledges' },
  },
  'initiatives/closed-call.json': CLOSED_INITIATIVE,
  'initiatives/old-call.json': { ...CLOSED_INITIATIVE, id: 'old-call', pledges: { count: 5, url: 'old-call/pledges' } },
  'initiatives/old-call/pledges.json': { count: 5, pledges: [{ number: 5, organization: { name: 'Of old' } }] },
  'initiatives/silent-call.json': { ...INITIATIVE, id: 'silent-call', pledges: null },
  'initiatives/elsewhere-call.json': {
    ...INITIATIVE,
    id: 'elsewhere-call',
    pledges: { count: 7, url: 'https://elsewhere.example/pledges' },
  },
  'images/front door 前门.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'README.md': 'not for the public',
  '.hidden.json': '{"secret": true}',
  'package.json': '{"secret": true}',
  'stations/.hidden.svg': '<svg/>',
};

/** Creates a temporary folder, which is removed after the test. */
export async function createTemporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fumin-endpoint-'));
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Writes a file of a folder: a string as it is, anything else as JSON. */
export async function writeContent(folder: string, file: string, content: unknown): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}

/** Creates a temporary folder of the small district. `changes` has new content by file, `null` for none. */
export async function createDistrictFolder(t: TestContext, changes: Record<string, unknown> = {}): Promise<string> {
  const folder = await createTemporaryFolder(t);
  for (const [file, content] of Object.entries({ ...DISTRICT_FILES, ...changes })) {
    if (content !== null) await writeContent(folder, file, content);
  }
  return folder;
}

/** Creates a copy of the initiative `open-call` with another id and other members. */
export const createInitiative = (id: string, members: object = {}): object => ({
  ...INITIATIVE,
  id,
  pledges: { url: `${id}/pledges` },
  ...members,
});

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { createDistrictFolder, createInitiative, createPledge, postPledge, writeContent } from '../helpers.js';

import { MODERATED, startOffice } from './office.js';

test('the initiatives are those that take pledges here, and those that have some', async (t) => {
  const { base, folder, office } = await startOffice(t, MODERATED);
  await postPledge(base, 'free-call', createPledge({ consent: { version: null } }));
  await postPledge(base, 'open-call', createPledge());
  await writeContent(
    folder,
    'initiatives/coded-call.json',
    createInitiative('coded-call', { pledges: { url: 'coded-call/pledges', codes: true } }),
  );
  interface Overview {
    readonly id: string;
    readonly title: unknown;
    readonly phase: string | null;
    readonly moderation: boolean;
    readonly codes: boolean;
    readonly roles: readonly unknown[];
  }
  const read = async () =>
    new Map(
      (await office<{ initiatives: Overview[] }>('GET', 'initiatives')).json.initiatives.map((one) => [one.id, one]),
    );
  const before = await read();
  assert.deepEqual(
    [...before.keys()],
    ['closed-call', 'coded-call', 'early-call', 'free-call', 'old-call', 'open-call'],
  );
  const { counts, ...open } = before.get('open-call') as unknown as Record<string, unknown>;
  assert.deepEqual(open, {
    id: 'open-call',
    title: { 'zh-Hans': '倡议', en: 'Call' },
    phase: 'open',
    moderation: true,
    codes: false,
    roles: [
      { id: 'guide', name: 'Guide', limit: null },
      { id: 'service', name: 'Service', limit: null },
      { id: 'garden', name: 'Garden', limit: 3 },
    ],
  });
  assert.deepEqual(counts, { waiting: 1, published: 0, unlisted: 0, hidden: 0, withdrawn: 0 });
  assert.deepEqual(
    [before.get('early-call')?.phase, before.get('closed-call')?.phase, before.get('coded-call')?.codes],
    ['upcoming', 'closed', true],
  );

  // One that takes pledges no longer keeps its title; one that broke is what it was; one that is gone has its id.
  await writeContent(folder, 'initiatives/open-call.json', createInitiative('open-call', { pledges: null }));
  await writeContent(folder, 'initiatives/coded-call.json', '{"id":');
  await rm(join(folder, 'initiatives/free-call.json'));
  const after = await read();
  assert.deepEqual([after.get('open-call')?.phase, after.get('open-call')?.roles.length], [null, 3]);
  assert.equal(after.get('coded-call')?.phase, 'open');
  assert.deepEqual([after.get('free-call')?.title, after.get('free-call')?.roles], ['free-call', []]);
});

test('the office lists its initiatives where the folder has none', async (t) => {
  const folder = await createDistrictFolder(t);
  const { office } = await startOffice(t, {}, { folder });
  await rm(join(folder, 'initiatives'), { recursive: true });
  assert.deepEqual((await office('GET', 'initiatives')).json, { initiatives: [] });
});

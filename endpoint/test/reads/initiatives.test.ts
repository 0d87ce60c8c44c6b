import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  createInitiative,
  createPledge,
  postPledge,
  readInitiative,
  readWall,
  startEndpoint,
  writeContent,
} from '../helpers.js';

test('an initiative has its counts from the database, and all else from its file', async (t) => {
  const { base } = await startEndpoint(t);
  await postPledge(base, 'open-call', createPledge({ roles: ['guide', 'service'] }));
  await postPledge(base, 'open-call', createPledge({ roles: ['service'], publish: false }));
  const json = await readInitiative(base, 'open-call');
  assert.deepEqual(json.pledges, {
    count: 2,
    byRole: { guide: 1, service: 2, garden: 0 },
    url: 'open-call/pledges',
    wall: 'open-call/pledges.json',
  });
  assert.deepEqual(json.partnerOwn, { kept: true });
});

test('an initiative whose pledges are not stored here is served as its file is', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await readInitiative(base, 'silent-call')).pledges, null);
  assert.equal((await readInitiative(base, 'elsewhere-call')).pledges.count, 7);
  assert.equal((await readInitiative(base, 'old-call')).pledges.count, 5);
  assert.equal((await readWall(base, 'old-call')).pledges[0]?.organization.name, 'Of old');
  assert.equal((await readInitiative(base, 'closed-call')).pledges.count, 0);
});

test('an initiative that no longer takes pledges keeps those it has', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await postPledge(base, 'open-call', createPledge());
  await writeContent(folder, 'initiatives/open-call.json', createInitiative('open-call', { pledges: { count: 0 } }));
  const json = await readInitiative(base, 'open-call');
  assert.equal(json.pledges.count, 1);
  assert.equal(json.pledges.url, undefined);
  assert.equal((await readWall(base, 'open-call')).pledges.length, 1);
});

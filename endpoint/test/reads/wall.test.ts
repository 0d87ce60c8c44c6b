import assert from 'node:assert/strict';
import { test } from 'node:test';

import { read, Wall } from '../../../src/contract/index.js';
import { createPledge, postPledge, readWall, sendRequest, startEndpoint, type HttpResponse } from '../helpers.js';

const WALL = '/initiatives/open-call/pledges.json';

test('the wall lists the pledges that asked to be listed, newest first, and counts all', async (t) => {
  const { base } = await startEndpoint(t);
  await postPledge(
    base,
    'open-call',
    createPledge({ organization: { name: 'First' }, roles: ['service', 'guide'], message: 'Hello' }),
  );
  await postPledge(base, 'open-call', createPledge({ organization: { name: 'Unlisted' }, publish: false }));
  await postPledge(base, 'open-call', createPledge({ organization: { name: 'Third' } }));
  const json = await readWall(base, 'open-call');
  const reading = read(Wall, json);
  assert.deepEqual(reading.faults, []);
  assert.equal(json.count, 3);
  assert.equal(json.next, null);
  assert.deepEqual(
    json.pledges.map(({ number, organization, roles, message }) => [number, organization.name, roles, message]),
    [
      [3, 'Third', ['guide'], null],
      [1, 'First', ['service', 'guide'], 'Hello'],
    ],
  );
});

test('next leads to every page, each pledge is on one page, and pages stay the same while new pledges arrive', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 'off' });
  for (let index = 0; index < 120; index++) await postPledge(base, 'open-call', createPledge());
  const seen: number[] = [];
  const sizes: number[] = [];
  let path: string | null = WALL;
  while (path !== null) {
    const { status, json }: HttpResponse<Wall> = await sendRequest<Wall>(base, path);
    assert.equal(status, 200);
    seen.push(...json.pledges.map(({ number }) => number));
    sizes.push(json.pledges.length);
    await postPledge(base, 'open-call', createPledge());
    const next: URL | null = !json.next ? null : new URL(json.next, base + path);
    path = next && next.pathname + next.search;
  }
  assert.deepEqual(sizes, [50, 50, 20]);
  assert.deepEqual(
    seen,
    Array.from({ length: 120 }, (_, index) => 120 - index),
  );
});

test('a page that ends with the last pledge has no next', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 'off' });
  for (let index = 0; index < 50; index++) await postPledge(base, 'open-call', createPledge());
  assert.equal((await readWall(base, 'open-call')).next, null);
});

test('an invalid page gets a 400 problem', async (t) => {
  const { base } = await startEndpoint(t);
  for (const before of ['x', '-1', '0', '1e3', '', '1&before=2', '99999999999999999999']) {
    const { status, headers } = await sendRequest(base, `${WALL}?before=${before}`);
    assert.equal(status, 400, before);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
  }
});

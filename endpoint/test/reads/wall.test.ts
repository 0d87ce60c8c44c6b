import assert from 'node:assert/strict';
import { test } from 'node:test';

import { read, Wall } from '../../../src/contract/index.js';
import {
  ask,
  initiative,
  pledge,
  post,
  put,
  readInitiative,
  readWall,
  startEndpoint,
  withdraw,
  type Answer,
  type Reply,
} from '../helpers.js';

const WALL = '/initiatives/open-call/pledges.json';

test('the wall lists those who asked for it, newest first, and counts all', async (t) => {
  const { base } = await startEndpoint(t);
  await post(
    base,
    'open-call',
    pledge({ organization: { name: 'First' }, roles: ['service', 'guide'], message: 'Hello' }),
  );
  await post(base, 'open-call', pledge({ organization: { name: 'Unlisted' }, publish: false }));
  await post(base, 'open-call', pledge({ organization: { name: 'Third' } }));
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

test('every page is reached by next, each pledge is on one page, and pages hold still while new ones arrive', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 'off' });
  for (let index = 0; index < 120; index++) await post(base, 'open-call', pledge());
  const seen: number[] = [];
  const sizes: number[] = [];
  let path: string | null = WALL;
  while (path !== null) {
    const { status, json }: Answer<Wall> = await ask<Wall>(base, path);
    assert.equal(status, 200);
    seen.push(...json.pledges.map(({ number }) => number));
    sizes.push(json.pledges.length);
    await post(base, 'open-call', pledge());
    const next: URL | null = !json.next ? null : new URL(json.next, base + path);
    path = next && next.pathname + next.search;
  }
  assert.deepEqual(sizes, [50, 50, 20]);
  assert.deepEqual(
    seen,
    Array.from({ length: 120 }, (_, index) => 120 - index),
  );
});

test('a page that ends with the last pledge leads nowhere', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 'off' });
  for (let index = 0; index < 50; index++) await post(base, 'open-call', pledge());
  assert.equal((await readWall(base, 'open-call')).next, null);
});

test('a page that cannot be is a 400 problem', async (t) => {
  const { base } = await startEndpoint(t);
  for (const before of ['x', '-1', '0', '1e3', '', '1&before=2', '99999999999999999999']) {
    const { status, headers } = await ask(base, `${WALL}?before=${before}`);
    assert.equal(status, 400, before);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
  }
});

test('a withdrawn pledge leaves the counts and the wall, and frees its role', async (t) => {
  const { base } = await startEndpoint(t);
  const receipts: Reply[] = [];
  for (let index = 0; index < 3; index++)
    receipts.push((await post(base, 'open-call', pledge({ roles: ['garden'] }))).json);
  const first = receipts[0]!;
  const { status, headers, json } = await withdraw(base, 'open-call', first.number, first.withdrawalToken);
  assert.equal(status, 200);
  assert.equal(headers['cache-control'], 'no-store');
  assert.deepEqual({ ...json, withdrawalToken: first.withdrawalToken }, { ...first, state: 'withdrawn' });
  assert.equal('withdrawalToken' in json, false);
  const { pledges } = await readInitiative(base, 'open-call');
  assert.deepEqual([pledges.count, pledges.byRole.garden], [2, 2]);
  const wall = await readWall(base, 'open-call');
  assert.deepEqual([wall.count, wall.pledges.map(({ number }) => number)], [2, [3, 2]]);
  assert.equal((await post(base, 'open-call', pledge({ roles: ['garden'] }))).status, 201);
});

test('withdrawing twice is the same as once', async (t) => {
  const { base } = await startEndpoint(t);
  const { number, withdrawalToken } = (await post(base, 'open-call', pledge())).json;
  const once = await withdraw(base, 'open-call', number, withdrawalToken);
  const twice = await withdraw(base, 'open-call', number, withdrawalToken);
  assert.deepEqual([twice.status, twice.text], [200, once.text]);
});

test('an organization that withdrew may pledge anew, and gets a new number', async (t) => {
  const { base } = await startEndpoint(t);
  const organization = { name: 'Comes back' };
  const { number, withdrawalToken } = (await post(base, 'open-call', pledge({ organization }))).json;
  assert.equal((await post(base, 'open-call', pledge({ organization }))).status, 409);
  await withdraw(base, 'open-call', number, withdrawalToken);
  const anew = await post(base, 'open-call', pledge({ organization }));
  assert.deepEqual([anew.status, anew.json.number], [201, 2]);
  assert.equal((await withdraw(base, 'open-call', 1, withdrawalToken)).status, 200);
  assert.equal((await readWall(base, 'open-call')).count, 1);
});

test('a pledge can be withdrawn when the initiative has closed, and when it is gone', async (t) => {
  const { base, folder } = await startEndpoint(t);
  const one = (await post(base, 'open-call', pledge())).json;
  const two = (await post(base, 'open-call', pledge())).json;
  await put(folder, 'initiatives/open-call.json', initiative('open-call', { closes: '2021' }));
  assert.equal((await withdraw(base, 'open-call', one.number, one.withdrawalToken)).status, 200);
  await put(folder, 'initiatives/open-call.json', 'broken');
  assert.equal((await withdraw(base, 'open-call', two.number, two.withdrawalToken)).status, 200);
});

test('without a token it is 401 and says how to ask; with a wrong one 403, the same whether or not there is such a pledge', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await put(folder, 'initiatives/second-call.json', initiative('second-call'));
  const mine = (await post(base, 'open-call', pledge())).json;
  await post(base, 'open-call', pledge());
  const none = await withdraw(base, 'open-call', 1);
  assert.equal(none.status, 401);
  assert.match(String(none.headers['www-authenticate']), /^Bearer/);
  const answers = [
    await withdraw(base, 'open-call', 2, mine.withdrawalToken),
    await withdraw(base, 'open-call', 77, mine.withdrawalToken),
    await withdraw(base, 'second-call', 1, mine.withdrawalToken),
    await withdraw(base, 'nowhere', 1, mine.withdrawalToken),
    await withdraw(base, 'open-call', 1, 'x'),
  ];
  for (const { status, headers, text } of answers) {
    assert.equal(status, 403);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
    assert.equal(text, answers[0]?.text);
  }
  assert.equal((await readWall(base, 'open-call')).count, 2);
});

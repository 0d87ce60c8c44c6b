import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  createInitiative,
  createPledge,
  postPledge,
  readInitiative,
  readWall,
  startEndpoint,
  withdrawPledge,
  writeContent,
  type PledgeResponse,
} from '../helpers.js';

test('a withdrawn pledge leaves the counts and the wall, and frees its role', async (t) => {
  const { base } = await startEndpoint(t);
  const receipts: PledgeResponse[] = [];
  for (let index = 0; index < 3; index++)
    receipts.push((await postPledge(base, 'open-call', createPledge({ roles: ['garden'] }))).json);
  const first = receipts[0]!;
  const { status, headers, json } = await withdrawPledge(base, 'open-call', first.number, first.withdrawalToken);
  assert.equal(status, 200);
  assert.equal(headers['cache-control'], 'no-store');
  assert.deepEqual({ ...json, withdrawalToken: first.withdrawalToken }, { ...first, state: 'withdrawn' });
  assert.equal('withdrawalToken' in json, false);
  const { pledges } = await readInitiative(base, 'open-call');
  assert.deepEqual([pledges.count, pledges.byRole.garden], [2, 2]);
  const wall = await readWall(base, 'open-call');
  assert.deepEqual([wall.count, wall.pledges.map(({ number }) => number)], [2, [3, 2]]);
  assert.equal((await postPledge(base, 'open-call', createPledge({ roles: ['garden'] }))).status, 201);
});

test('withdrawing twice has the same result as once', async (t) => {
  const { base } = await startEndpoint(t);
  const { number, withdrawalToken } = (await postPledge(base, 'open-call', createPledge())).json;
  const once = await withdrawPledge(base, 'open-call', number, withdrawalToken);
  const twice = await withdrawPledge(base, 'open-call', number, withdrawalToken);
  assert.deepEqual([twice.status, twice.text], [200, once.text]);
});

test('an organization that withdrew may pledge again, and gets a new number', async (t) => {
  const { base } = await startEndpoint(t);
  const organization = { name: 'Comes back' };
  const { number, withdrawalToken } = (await postPledge(base, 'open-call', createPledge({ organization }))).json;
  assert.equal((await postPledge(base, 'open-call', createPledge({ organization }))).status, 409);
  await withdrawPledge(base, 'open-call', number, withdrawalToken);
  const anew = await postPledge(base, 'open-call', createPledge({ organization }));
  assert.deepEqual([anew.status, anew.json.number], [201, 2]);
  assert.equal((await withdrawPledge(base, 'open-call', 1, withdrawalToken)).status, 200);
  assert.equal((await readWall(base, 'open-call')).count, 1);
});

test('a pledge can be withdrawn after the initiative has closed or become unreadable', async (t) => {
  const { base, folder } = await startEndpoint(t);
  const first = (await postPledge(base, 'open-call', createPledge())).json;
  const second = (await postPledge(base, 'open-call', createPledge())).json;
  await writeContent(folder, 'initiatives/open-call.json', createInitiative('open-call', { closes: '2021' }));
  assert.equal((await withdrawPledge(base, 'open-call', first.number, first.withdrawalToken)).status, 200);
  await writeContent(folder, 'initiatives/open-call.json', 'broken');
  assert.equal((await withdrawPledge(base, 'open-call', second.number, second.withdrawalToken)).status, 200);
});

test('withdrawing without a token gets a 401 that names the scheme; with a wrong one a 403, the same whether or not the pledge exists', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await writeContent(folder, 'initiatives/second-call.json', createInitiative('second-call'));
  const mine = (await postPledge(base, 'open-call', createPledge())).json;
  await postPledge(base, 'open-call', createPledge());
  const none = await withdrawPledge(base, 'open-call', 1);
  assert.equal(none.status, 401);
  assert.match(String(none.headers['www-authenticate']), /^Bearer/);
  const answers = [
    await withdrawPledge(base, 'open-call', 2, mine.withdrawalToken),
    await withdrawPledge(base, 'open-call', 77, mine.withdrawalToken),
    await withdrawPledge(base, 'second-call', 1, mine.withdrawalToken),
    await withdrawPledge(base, 'nowhere', 1, mine.withdrawalToken),
    await withdrawPledge(base, 'open-call', 1, 'x'),
  ];
  for (const { status, headers, text } of answers) {
    assert.equal(status, 403);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
    assert.equal(text, answers[0]?.text);
  }
  assert.equal((await readWall(base, 'open-call')).count, 2);
});

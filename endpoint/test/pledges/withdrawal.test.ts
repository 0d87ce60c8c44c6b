import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { openDatabase } from '../../src/storage/database/database.js';
import {
  assertProblem,
  createInitiative,
  createKey,
  createPledge,
  postPledge,
  readInitiative,
  readWall,
  startEndpoint,
  withdrawByPost,
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

test('a POST of a withdrawal does the same as DELETE, and needs the token likewise', async (t) => {
  const { base } = await startEndpoint(t);
  const { number, withdrawalToken } = (await postPledge(base, 'open-call', createPledge())).json;
  assertProblem(await withdrawByPost(base, 'open-call', number, 'x'), 403);
  assert.equal((await readWall(base, 'open-call')).count, 1);
  const { status, headers, json, text } = await withdrawByPost(base, 'open-call', number, withdrawalToken);
  assert.deepEqual([status, headers['cache-control'], json.state], [200, 'no-store', 'withdrawn']);
  assert.equal((await readWall(base, 'open-call')).count, 0);
  assert.equal((await withdrawPledge(base, 'open-call', number, withdrawalToken)).text, text);
});

test('a token is accepted as it is typed by hand: in lower case, spaced, with look-alikes', async (t) => {
  const { base } = await startEndpoint(t);
  const asTyped: ((token: string) => string)[] = [
    (token) => token.toLowerCase(),
    (token) => token.replaceAll('-', ' '),
    (token) => ` ${token.toLowerCase().replaceAll('-', '')} `,
    (token) => token.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u'),
    (token) => token.replaceAll('1', 'I'),
  ];
  for (const type of asTyped) {
    const { number, withdrawalToken } = (await postPledge(base, 'open-call', createPledge())).json;
    const { status } = await withdrawPledge(base, 'open-call', number, type(withdrawalToken));
    assert.equal(status, 200, type(withdrawalToken));
  }
  assert.equal((await readWall(base, 'open-call')).count, 0);
});

test('a token with one letter changed is refused', async (t) => {
  const { base } = await startEndpoint(t);
  const { number, withdrawalToken } = (await postPledge(base, 'open-call', createPledge())).json;
  const changed = withdrawalToken.slice(0, -1) + (withdrawalToken.endsWith('7') ? '8' : '7');
  assert.equal((await withdrawPledge(base, 'open-call', number, changed)).status, 403);
});

test('a long token of an earlier version still withdraws, and its key still gets it', async (t) => {
  const { base, database } = await startEndpoint(t);
  const [key, body] = [createKey(), createPledge()];
  const { number } = (await postPledge(base, 'open-call', body, {}, key)).json;
  const longToken = createHash('sha256')
    .update(`withdraw:open-call:${key.replaceAll('"', '')}`)
    .digest('base64url');
  const opened = await openDatabase(database);
  await opened
    .updateTable('pledges')
    .set({ token_hash: createHash('sha256').update(longToken).digest('hex') })
    .where('number', '=', number)
    .execute();
  await opened.destroy();
  const again = await postPledge(base, 'open-call', body, {}, key);
  assert.deepEqual([again.status, again.json.number, again.json.withdrawalToken], [201, number, longToken]);
  assert.equal((await withdrawPledge(base, 'open-call', number, longToken.toLowerCase())).status, 403);
  assert.equal((await withdrawPledge(base, 'open-call', number, longToken)).status, 200);
});

test('after ten failed attempts from an address it has to wait, and the owner only there and for a while', async (t) => {
  const { base } = await startEndpoint(t);
  const { number, withdrawalToken } = (await postPledge(base, 'open-call', createPledge())).json;
  const { number: other, withdrawalToken: otherToken } = (await postPledge(base, 'open-call', createPledge())).json;
  let passed = 0;
  const now = performance.now.bind(performance);
  t.mock.method(performance, 'now', () => now() + passed);
  const withdrawFrom = (address: string, token: string, of = number) =>
    withdrawPledge(base, 'open-call', of, token, { 'x-forwarded-for': address });
  const guesser = '2001:db8:1:2::7';
  for (let tries = 0; tries < 10; tries++) assert.equal((await withdrawFrom(guesser, 'guess')).status, 403);
  const refused = await withdrawFrom(guesser, withdrawalToken);
  assertProblem(refused, 429);
  assert.ok(Number(refused.headers['retry-after']) > 0 && Number(refused.headers['retry-after']) <= 600);
  // A household has 64 bits of IPv6 addresses to itself.
  assert.equal((await withdrawFrom('2001:db8:1:2:ffff::1', withdrawalToken)).status, 429);
  assert.equal((await withdrawFrom(guesser, otherToken, other)).status, 200);
  assert.equal((await withdrawFrom('2001:db8:1:3::7', 'guess')).status, 403);
  // What is refused does not prolong the wait.
  passed += 9 * 60 * 1000;
  assert.equal((await withdrawFrom(guesser, 'guess')).status, 429);
  passed += 60 * 1000;
  assert.equal((await withdrawFrom(guesser, withdrawalToken)).status, 200);
});

test('the owner is never shut out by failed attempts from elsewhere', async (t) => {
  const { base } = await startEndpoint(t);
  const { number, withdrawalToken } = (await postPledge(base, 'open-call', createPledge())).json;
  for (let tries = 0; tries < 40; tries++) {
    await withdrawPledge(base, 'open-call', number, 'guess', { 'x-forwarded-for': `203.0.113.${tries % 2}` });
  }
  const { status } = await withdrawPledge(base, 'open-call', number, withdrawalToken, {
    'x-forwarded-for': '198.51.100.7',
  });
  assert.equal(status, 200);
});

test('an address that tries many pledges has to wait too; attempts at once are counted like others', async (t) => {
  const { base } = await startEndpoint(t);
  const { number, withdrawalToken } = (await postPledge(base, 'open-call', createPledge())).json;
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, index) => withdrawPledge(base, 'open-call', index + 2, withdrawalToken)),
  );
  assert.equal(answers.filter(({ status }) => status === 403).length, 100);
  assert.equal(answers.filter(({ status }) => status === 429).length, 20);
  assert.equal((await withdrawPledge(base, 'open-call', number, withdrawalToken)).status, 429);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createMarkedContact, createPledge, MARK, postPledge, readWall, runConcurrently } from '../helpers.js';
import { createFileDatabase, readDatabaseFiles } from '../databases.js';
import { MODERATED, startOffice, type RegisteredPledge } from './office.js';

const numbersOf = (pledges: readonly { readonly number: number }[]) => pledges.map(({ number }) => number);

test('a decision on many is made on each that allows it, and says of each other why not', async (t) => {
  const { base, decide, readRegister } = await startOffice(t, MODERATED);
  for (const publish of [true, true, false, true]) await postPledge(base, 'open-call', createPledge({ publish }));
  await decide('withdraw', [4]);
  const { status, json } = await decide('approve', [3, 1, 4, 9, 2, 1]);
  assert.equal(status, 200);
  assert.deepEqual(
    json.done.map(({ number, state }) => [number, state]),
    [
      [1, 'published'],
      [2, 'published'],
    ],
  );
  assert.deepEqual(json.refused, [
    { number: 3, reason: 'not-listed' },
    { number: 4, reason: 'withdrawn' },
    { number: 9, reason: 'missing' },
  ]);
  assert.deepEqual(numbersOf((await readWall(base, 'open-call')).pledges), [2, 1]);
  assert.doesNotMatch(JSON.stringify(json), /Person|5555/);
  // Once more is no harm, and hiding a pledge that asked for nothing is a decision too.
  assert.deepEqual(numbersOf((await decide('approve', [1, 2])).json.done), [1, 2]);
  assert.deepEqual((await decide('hide', [1, 3, 4])).json.refused, [{ number: 4, reason: 'withdrawn' }]);
  assert.deepEqual((await readRegister({ state: 'hidden' })).total, 2);
  for (const action of ['withdraw', 'reject']) {
    assert.deepEqual((await decide(action, [4])).json, { done: [], refused: [{ number: 4, reason: 'withdrawn' }] });
  }
});

test('a decision is on 1 to 500 numbers, and anything else gets a 422 problem that names the fault', async (t) => {
  const { decide, office } = await startOffice(t);
  const list = (length: number) => Array.from({ length }, (_, index) => index + 1);
  const all = await decide('hide', list(500));
  assert.deepEqual([all.status, all.json.refused.length], [200, 500]);
  for (const [numbers, pointer] of [
    [list(501), '/numbers'],
    [[], '/numbers'],
    [[1, 'a'], '/numbers/1'],
    [[0], '/numbers/0'],
    [[-1], '/numbers/0'],
    [[1.5], '/numbers/0'],
    [[1_000_000_000], '/numbers/0'],
    [[null], '/numbers/0'],
    ['1', '/numbers'],
    [null, '/numbers'],
  ] as const) {
    const { status, json } = await decide('hide', numbers);
    assert.equal(status, 422, JSON.stringify(numbers).slice(0, 40));
    assert.equal(json.errors?.[0]?.pointer, pointer, JSON.stringify(numbers).slice(0, 40));
  }
  const unknown = await decide('delete', [1]);
  assert.deepEqual([unknown.status, unknown.json.errors?.[0]?.pointer], [422, '/action']);
  assert.doesNotMatch(unknown.text, /delete/);
  const path = 'initiatives/open-call/decisions';
  assert.equal((await office('POST', path, 'text', { 'content-type': 'text/plain' })).status, 415);
  assert.equal((await office('POST', path, undefined, { 'content-type': 'application/json' })).status, 400);
  assert.equal((await office('POST', path)).status, 422);
  assert.equal((await office('POST', path, { numbers: 'x'.repeat(20_000) })).status, 413);
});

test('a rejected pledge frees the name, and its sender learns only that it was withdrawn', async (t) => {
  const { base, office, decide } = await startOffice(t);
  const key = '"a-key-of-somebody-who-pretends"';
  const body = createPledge({ organization: { name: 'Of somebody else' } });
  await postPledge(base, 'open-call', body, {}, key);
  const { json } = await decide('reject', [1]);
  assert.deepEqual([json.done[0]?.state, json.done[0]?.hasContact], ['withdrawn', false]);
  const again = await postPledge(base, 'open-call', body, {}, key);
  assert.deepEqual([again.status, again.json.state, again.json.withdrawalToken], [201, 'withdrawn', undefined]);
  assert.doesNotMatch(again.text, /reject/);
  const right = await postPledge(base, 'open-call', createPledge({ organization: { name: 'OF SOMEBODY ELSE' } }));
  assert.deepEqual([right.status, right.json.number], [201, 2]);
  // On the bearer's path for one as well.
  assert.equal(
    (await office<RegisteredPledge>('POST', 'initiatives/open-call/pledges/2/reject')).json.state,
    'withdrawn',
  );
  assert.equal((await office('POST', 'initiatives/open-call/pledges/2/reject')).status, 409);
  const { acts } = (await office<{ acts: { act: string; number: number }[] }>('GET', 'acts')).json;
  assert.deepEqual(
    acts.map(({ act, number }) => [act, number]),
    [
      ['reject', 2],
      ['reject', 1],
    ],
  );
});

test('the same decision by two at the same time is made once where it can be made only once', async (t) => {
  const { base, decide } = await startOffice(t);
  await runConcurrently(8, () => postPledge(base, 'open-call', createPledge()));
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
  const answers = await runConcurrently(2, () => decide('reject', numbers));
  assert.deepEqual(
    answers.flatMap(({ json }) => numbersOf(json.done)).sort((a, b) => a - b),
    numbers,
  );
  assert.deepEqual(
    answers.flatMap(({ json }) => json.refused.map(({ number }) => number)).sort((a, b) => a - b),
    numbers,
  );
});

test('contact data that a decision on many deletes is in no file of the embedded database', async (t) => {
  const database = await createFileDatabase(t);
  const { base, decide } = await startOffice(t, {}, { database });
  for (let sent = 0; sent < 6; sent++) {
    await postPledge(base, 'open-call', createPledge({ contact: createMarkedContact() }));
  }
  assert.match(await readDatabaseFiles(database), new RegExp(MARK));
  for (const [action, numbers] of [
    ['purge', [1, 2]],
    ['withdraw', [3, 4]],
    ['reject', [5, 6]],
  ] as const) {
    assert.deepEqual(numbersOf((await decide(action, numbers)).json.done), numbers);
  }
  assert.doesNotMatch(await readDatabaseFiles(database), new RegExp(MARK));
});

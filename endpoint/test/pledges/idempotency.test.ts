import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PROBLEM } from '../../../src/contract/index.js';
import {
  assertProblem,
  createInitiative,
  createKey,
  createPledge,
  postPledge,
  sendRequest,
  startEndpoint,
  withdrawPledge,
  writeContent,
  type PledgeResponse,
} from '../helpers.js';

test('a key is the same with and without quotes', async (t) => {
  const { base } = await startEndpoint(t);
  const body = createPledge();
  const quoted = await postPledge(base, 'open-call', body, {}, '"8e03978e-40d5-43e8-bc93-6894a57f9324"');
  const bare = await postPledge(base, 'open-call', body, {}, '8e03978e-40d5-43e8-bc93-6894a57f9324');
  assert.equal(bare.status, 201);
  assert.deepEqual(bare.json, quoted.json);
});

test('a missing key, or one that is too short, too long or malformed, gets a 400 problem', async (t) => {
  const { base } = await startEndpoint(t);
  const none = await sendRequest<PledgeResponse>(base, '/initiatives/open-call/pledges', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(createPledge()),
  });
  assertProblem(none, 400);
  for (const key of [
    '""',
    'short',
    '"fifteen-letters"',
    `"${'x'.repeat(256)}"`,
    '"unclosed-key-of-some-length',
    'two keys, of some length',
  ]) {
    assertProblem(await postPledge(base, 'open-call', createPledge(), {}, key), 400);
  }
  assert.equal((await postPledge(base, 'open-call', createPledge(), {}, '"sixteen-letters!"')).status, 201);
  assert.equal((await postPledge(base, 'open-call', createPledge(), {}, `"${'x'.repeat(255)}"`)).status, 201);
});

test('a key that was used with another body gets a 422 problem of its own type, even with an invalid body', async (t) => {
  const { base } = await startEndpoint(t);
  const key = createKey();
  const body = createPledge();
  assert.equal((await postPledge(base, 'open-call', body, {}, key)).status, 201);
  assertProblem(await postPledge(base, 'open-call', { ...body, message: 'other' }, {}, key), 422, PROBLEM.keyReused);
  assertProblem(await postPledge(base, 'open-call', {}, {}, key), 422, PROBLEM.keyReused);
});

test('the same key and body get the same receipt, whatever the order of members and the white space', async (t) => {
  const { base } = await startEndpoint(t);
  const key = createKey();
  const body = createPledge();
  const first = await postPledge(base, 'open-call', body, {}, key);
  const reformatted = await sendRequest<PledgeResponse>(base, '/initiatives/open-call/pledges', {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': key },
    body: JSON.stringify(Object.fromEntries(Object.entries(body).reverse()), null, 4),
  });
  assert.equal(reformatted.status, 201);
  assert.deepEqual(reformatted.json, first.json);
});

test('the same key gets its receipt after the initiative has closed or changed', async (t) => {
  const { base, folder } = await startEndpoint(t);
  const key = createKey();
  const body = createPledge();
  const first = await postPledge(base, 'open-call', body, {}, key);
  await writeContent(
    folder,
    'initiatives/open-call.json',
    createInitiative('open-call', { closes: '2021', roles: [], version: '2' }),
  );
  assert.deepEqual((await postPledge(base, 'open-call', body, {}, key)).json, first.json);
  assertProblem(await postPledge(base, 'open-call', createPledge()), 403, PROBLEM.initiativeClosed);
});

test('a key that comes again after the withdrawal gets a receipt that says so, without a token', async (t) => {
  const { base } = await startEndpoint(t);
  const key = createKey();
  const body = createPledge();
  const first = (await postPledge(base, 'open-call', body, {}, key)).json;
  const withdrawn = await withdrawPledge(base, 'open-call', first.number, first.withdrawalToken);
  const again = await postPledge(base, 'open-call', body, {}, key);
  assert.equal(again.status, 201);
  assert.deepEqual(again.json, withdrawn.json);
  assert.equal(again.json.state, 'withdrawn');
  assert.equal('withdrawalToken' in again.json, false);
});

test('one key in two initiatives makes two pledges', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await writeContent(folder, 'initiatives/second-call.json', createInitiative('second-call'));
  const key = createKey();
  const body = createPledge();
  const first = await postPledge(base, 'open-call', body, {}, key);
  const second = await postPledge(base, 'second-call', body, {}, key);
  assert.deepEqual([first.status, second.status], [201, 201]);
  assert.notEqual(first.json.withdrawalToken, second.json.withdrawalToken);
});

import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { solveChallenge } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';

import { PROBLEM } from '../../../src/contract/index.js';
import { openDatabase } from '../../src/storage/database/database.js';
import { ask, creditCode, initiative, newKey, pledge, post, put, startEndpoint } from '../helpers.js';

const contact = (members: object) => ({ contact: { name: 'A. Person', ...members } });

async function startAsking(t: TestContext, fields: object) {
  const running = await startEndpoint(t);
  await put(running.folder, 'initiatives/open-call.json', initiative('open-call', { fields }));
  return running;
}

test('what an initiative asks for has to be there', async (t) => {
  const { base } = await startAsking(t, {
    creditCode: 'required',
    telephone: 'required',
    email: 'required',
    message: 'required',
  });
  const missing = await post(base, 'open-call', pledge({ ...contact({ telephone: '1' }), message: ' ' }));
  assert.deepEqual([missing.status, missing.json.type], [422, PROBLEM.invalidPledge]);
  assert.deepEqual(missing.json.errors.map(({ pointer }) => pointer).sort(), [
    '/contact/email',
    '/message',
    '/organization/creditCode',
  ]);
  const whole = pledge({ organization: { name: 'Whole', creditCode: creditCode(3) }, message: 'Hello' });
  assert.equal((await post(base, 'open-call', whole)).status, 201);
});

test('what it does not ask for is not kept', async (t) => {
  const { base, database } = await startAsking(t, { creditCode: 'none', telephone: 'none', message: 'none' });
  const sent = pledge({ organization: { name: 'Much', creditCode: 'not even one' }, message: 'Hello' });
  assert.equal((await post(base, 'open-call', sent)).status, 201);
  const opened = await openDatabase(database);
  t.after(() => opened.destroy());
  const kept = await opened.selectFrom('pledges').select(['credit_code', 'message']).execute();
  assert.deepEqual(kept, [{ credit_code: null, message: null }]);
  assert.deepEqual(await opened.selectFrom('contacts').select(['telephone', 'email']).execute(), [
    { telephone: null, email: 'person@example.com' },
  ]);
  const unreachable = await post(base, 'open-call', pledge(contact({ telephone: '1' })));
  assert.deepEqual(
    unreachable.json.errors.map(({ pointer }) => pointer),
    ['/contact/email'],
  );
});

test('one that asks for neither telephone nor e-mail takes either', async (t) => {
  const { base } = await startAsking(t, { telephone: 'none', email: 'none' });
  assert.equal((await post(base, 'open-call', pledge(contact({ telephone: '1' })))).status, 201);
});

test('what looks like a program is told how to go on, and nothing is lost', async (t) => {
  const { base } = await startEndpoint(t);
  const key = newKey();
  const body = pledge();
  for (const proof of [{ website: 'https://spam.example' }, { elapsed: 300 }, { elapsed: 1_999, website: '' }]) {
    const { status, json } = await post(base, 'open-call', { ...body, proof }, {}, key);
    assert.deepEqual([status, json.type], [422, PROBLEM.proofNeeded]);
    assert.match(json.detail ?? '', /Nothing is lost.*send it again/);
  }
  const first = await post(base, 'open-call', { ...body, proof: { elapsed: 2_500, website: '' } }, {}, key);
  assert.equal(first.status, 201);
  for (const proof of [undefined, null, { elapsed: 1 }, { website: 'x' }]) {
    assert.equal((await post(base, 'open-call', { ...body, proof }, {}, key)).text, first.text);
  }
  assert.equal((await post(base, 'open-call', pledge({ proof: null }))).status, 201);
});

const CHALLENGED = { challengeKey: 'a key of the challenges of some length' };

async function solve(base: string, id = 'open-call'): Promise<string> {
  const { headers, json } = await ask<Challenge>(base, `/initiatives/${id}/challenge.json`);
  assert.equal(headers['cache-control'], 'no-store');
  const { algorithm, challenge, salt, signature, maxnumber } = json;
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  return Buffer.from(JSON.stringify({ algorithm, challenge, number: solution?.number, salt, signature })).toString(
    'base64',
  );
}

test('where a challenge is asked for, the initiative says where it is, and a pledge needs its solution', async (t) => {
  const { base } = await startEndpoint(t, CHALLENGED);
  const path = '/initiatives/open-call.json';
  const { json } = await ask<{ pledges: { challenge: string } }>(base, path);
  assert.equal(new URL(json.pledges.challenge, base + path).pathname, '/initiatives/open-call/challenge.json');
  for (const proof of [null, {}, { altcha: 'nonsense' }, { altcha: Buffer.from('{}').toString('base64') }]) {
    const answer = await post(base, 'open-call', pledge({ proof }));
    assert.deepEqual([answer.status, answer.json.type], [422, PROBLEM.proofNeeded], JSON.stringify(proof));
  }
  assert.equal((await post(base, 'open-call', pledge({ proof: { altcha: await solve(base) } }))).status, 201);
});

test('a solution counts for one pledge at whichever instance, and for that one always', async (t) => {
  const one = await startEndpoint(t, CHALLENGED);
  const other = await startEndpoint(t, { ...CHALLENGED, folder: one.folder, database: one.database });
  const altcha = await solve(one.base);
  const [key, body] = [newKey(), pledge({ proof: { altcha } })];
  // What is refused uses up no solution.
  assert.equal((await post(one.base, 'open-call', { ...body, roles: [] })).status, 422);
  const first = await post(other.base, 'open-call', body, {}, key);
  assert.equal(first.status, 201);
  for (const { base } of [one, other]) {
    assert.equal((await post(base, 'open-call', body, {}, key)).text, first.text);
    const again = await post(base, 'open-call', pledge({ proof: { altcha } }));
    assert.deepEqual([again.status, again.json.type], [422, PROBLEM.proofNeeded]);
    // The same solution written otherwise is the same.
    const spaced = Buffer.from(JSON.stringify(JSON.parse(Buffer.from(altcha, 'base64').toString()), null, 1)).toString(
      'base64',
    );
    assert.equal((await post(base, 'open-call', pledge({ proof: { altcha: spaced } }))).status, 422);
  }
});

test('a solution of another initiative, or by another key, is none', async (t) => {
  const { base, folder } = await startEndpoint(t, CHALLENGED);
  await put(folder, 'initiatives/second-call.json', initiative('second-call'));
  const stranger = await startEndpoint(t, { challengeKey: 'another key of some length, not theirs' });
  for (const altcha of [await solve(base, 'second-call'), await solve(stranger.base)]) {
    assert.equal((await post(base, 'open-call', pledge({ proof: { altcha } }))).status, 422);
  }
});

test('a solution that 20 send at once counts once', async (t) => {
  const { base } = await startEndpoint(t, CHALLENGED);
  const proof = { altcha: await solve(base) };
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(base, 'open-call', pledge({ proof }))));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
});

test('an endpoint that asks for no challenge has none', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await ask(base, '/initiatives/open-call/challenge.json')).status, 404);
});

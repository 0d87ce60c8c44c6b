import assert from 'node:assert/strict';
import { test } from 'node:test';

import { solveChallenge } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';

import { PROBLEM } from '../../../src/contract/index.js';
import {
  createInitiative,
  createKey,
  createPledge,
  postPledge,
  sendRequest,
  startEndpoint,
  writeContent,
} from '../helpers.js';

const CHALLENGED = { challengeKey: 'a key of the challenges of some length' };

async function solveChallengeOf(base: string, id = 'open-call'): Promise<string> {
  const { headers, json } = await sendRequest<Challenge>(base, `/initiatives/${id}/challenge.json`);
  assert.equal(headers['cache-control'], 'no-store');
  const { algorithm, challenge, salt, signature, maxnumber } = json;
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  return Buffer.from(JSON.stringify({ algorithm, challenge, number: solution?.number, salt, signature })).toString(
    'base64',
  );
}

test('with challenges, an initiative names the address of its challenge, and a pledge needs a solution', async (t) => {
  const { base } = await startEndpoint(t, CHALLENGED);
  const path = '/initiatives/open-call.json';
  const { json } = await sendRequest<{ pledges: { challenge: string } }>(base, path);
  assert.equal(new URL(json.pledges.challenge, base + path).pathname, '/initiatives/open-call/challenge.json');
  for (const proof of [null, {}, { altcha: 'nonsense' }, { altcha: Buffer.from('{}').toString('base64') }]) {
    const answer = await postPledge(base, 'open-call', createPledge({ proof }));
    assert.deepEqual([answer.status, answer.json.type], [422, PROBLEM.proofNeeded], JSON.stringify(proof));
  }
  assert.equal(
    (await postPledge(base, 'open-call', createPledge({ proof: { altcha: await solveChallengeOf(base) } }))).status,
    201,
  );
});

test('a solution is valid for one pledge, on every instance, and stays valid for that one', async (t) => {
  const instance = await startEndpoint(t, CHALLENGED);
  const otherInstance = await startEndpoint(t, {
    ...CHALLENGED,
    folder: instance.folder,
    database: instance.database,
  });
  const altcha = await solveChallengeOf(instance.base);
  const [key, body] = [createKey(), createPledge({ proof: { altcha } })];
  // A refused pledge does not use up its solution.
  assert.equal((await postPledge(instance.base, 'open-call', { ...body, roles: [] })).status, 422);
  const first = await postPledge(otherInstance.base, 'open-call', body, {}, key);
  assert.equal(first.status, 201);
  for (const { base } of [instance, otherInstance]) {
    assert.equal((await postPledge(base, 'open-call', body, {}, key)).text, first.text);
    const again = await postPledge(base, 'open-call', createPledge({ proof: { altcha } }));
    assert.deepEqual([again.status, again.json.type], [422, PROBLEM.proofNeeded]);
    // The same solution, formatted differently, is still the same.
    const spaced = Buffer.from(JSON.stringify(JSON.parse(Buffer.from(altcha, 'base64').toString()), null, 1)).toString(
      'base64',
    );
    assert.equal((await postPledge(base, 'open-call', createPledge({ proof: { altcha: spaced } }))).status, 422);
  }
});

test('a solution for another initiative, or signed with another key, is refused', async (t) => {
  const { base, folder } = await startEndpoint(t, CHALLENGED);
  await writeContent(folder, 'initiatives/second-call.json', createInitiative('second-call'));
  const stranger = await startEndpoint(t, { challengeKey: 'another key of some length, not theirs' });
  for (const altcha of [await solveChallengeOf(base, 'second-call'), await solveChallengeOf(stranger.base)]) {
    assert.equal((await postPledge(base, 'open-call', createPledge({ proof: { altcha } }))).status, 422);
  }
});

test('a solution that 20 pledges use at once is accepted once', async (t) => {
  const { base } = await startEndpoint(t, CHALLENGED);
  const proof = { altcha: await solveChallengeOf(base) };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => postPledge(base, 'open-call', createPledge({ proof }))),
  );
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
});

test('an endpoint without challenges serves none', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await sendRequest(base, '/initiatives/open-call/challenge.json')).status, 404);
});

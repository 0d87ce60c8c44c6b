import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PROBLEM } from '../../../src/contract/index.js';
import { createKey, createPledge, postPledge, startEndpoint } from '../helpers.js';

test('a pledge that looks like a bot is told how to proceed, and nothing is lost', async (t) => {
  const { base } = await startEndpoint(t);
  const key = createKey();
  const body = createPledge();
  for (const proof of [{ website: 'https://spam.example' }, { elapsed: 300 }, { elapsed: 1_999, website: '' }]) {
    const { status, json } = await postPledge(base, 'open-call', { ...body, proof }, {}, key);
    assert.deepEqual([status, json.type], [422, PROBLEM.proofNeeded]);
    assert.match(json.detail ?? '', /Nothing is lost.*send it again/);
  }
  const first = await postPledge(base, 'open-call', { ...body, proof: { elapsed: 2_500, website: '' } }, {}, key);
  assert.equal(first.status, 201);
  for (const proof of [undefined, null, { elapsed: 1 }, { website: 'x' }]) {
    assert.equal((await postPledge(base, 'open-call', { ...body, proof }, {}, key)).text, first.text);
  }
  assert.equal((await postPledge(base, 'open-call', createPledge({ proof: null }))).status, 201);
});

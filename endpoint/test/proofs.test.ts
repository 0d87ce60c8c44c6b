import assert from 'node:assert/strict';
import { test } from 'node:test';

import { runAbuse } from '../proofs/abuse.js';
import { runCachedReads } from '../proofs/cached-reads.js';
import { runInstances } from '../proofs/instances.js';
import { runKills } from '../proofs/kills.js';
import { runKeys, runSpellings } from '../proofs/idempotency.js';
import { runOfficeKills } from '../proofs/office-kills.js';
import { runSignInGuesses } from '../proofs/sign-in-guesses.js';
import { runTraces } from '../proofs/traces.js';

/** Runs the proofs with small numbers; `npm run proofs -w fumin-endpoint` runs them in full. */

const kind = process.env.TEST_POSTGRES ? 'postgres' : 'file';

test('kills under many clients lose no pledge, double none and change no receipt', async () => {
  const { acknowledged, ...faults } = await runKills({ kind, kills: 2, clients: 8 });
  assert.ok(acknowledged > 0);
  assert.deepEqual({ ...faults, unanswered: 0 }, { unanswered: 0, lost: 0, doubled: 0, changed: 0 });
});

test('kills while the office decides, corrects and takes codes leave nothing half done, and no code used twice', async () => {
  const { answered, ...faults } = await runOfficeKills({ kind, kills: 2, clients: 9, pledges: 30 });
  assert.ok(answered > 0);
  assert.deepEqual(faults, { halfDone: 0, lost: 0, changed: 0, codesAmiss: 0 });
});

test('many posts of many keys at two instances make one pledge per key', async () => {
  const { pledges, other, changed } = await runKeys({ kind, instances: 2, keys: 30, posts: 10 });
  assert.deepEqual([pledges, other, changed], [30, 0, 0]);
});

test('many spellings of one organization at two instances make one pledge', async () => {
  assert.deepEqual(await runSpellings({ kind, instances: 2, count: 100 }), { pledges: 1, taken: 1, refused: 99 });
});

test('contact data appears in no response or log, and after withdrawal and purge in no file', async () => {
  const { told, before, after, logLater } = await runTraces(kind, 40);
  assert.deepEqual([told, after, logLater], [0, 0, 0]);
  // One was rejected before, and is gone by then.
  assert.ok(before >= 39, `${before} found`);
});

test('kills of two instances behind nginx lose no pledge, double none and leave both saying the same', async () => {
  const options = { kind, instances: 2, kills: 2, clients: 8, pause: 500 } as const;
  const { acknowledged, lost, doubled, changed, differing } = await runInstances(options);
  assert.ok(acknowledged > 0);
  assert.deepEqual({ lost, doubled, changed, differing }, { lost: 0, doubled: 0, changed: 0, differing: 0 });
});

if (kind === 'file') {
  test('most requests of pages through nginx do not reach the service', async () => {
    const { failed, requests, asked } = await runCachedReads({ pages: 100, clients: 8 });
    assert.equal(failed, 0);
    assert.ok(asked < requests / 5, `${asked} of ${requests}`);
  });

  test('the proof of kills fails on an endpoint that answers before it writes', async () => {
    const { lost } = await runKills({ kind, kills: 2, clients: 8, broken: true });
    assert.ok(lost > 0);
  });

  test('malformed requests and slow senders do not crash the service, and others are answered meanwhile', async () => {
    const { crashes, faults, ordinary, ordinaryFailed } = await runAbuse({ requests: 1_000, sockets: 20 });
    assert.deepEqual([crashes, faults, ordinaryFailed], [0, 0, 0]);
    assert.ok(ordinary > 0);
  });

  test('guesses at passwords are shut out, whose they are gets in from elsewhere, and others are served', async () => {
    const { tried, mostTriedOfOne, faults, owner, ordinaryFailed, isGuessed } = await runSignInGuesses({
      guesses: 300,
    });
    assert.ok(tried <= 100 && mostTriedOfOne <= 10, `${tried} tried, ${mostTriedOfOne} of one name`);
    assert.deepEqual([faults, owner, ordinaryFailed, isGuessed], [0, 201, 0, 0]);
  });
}

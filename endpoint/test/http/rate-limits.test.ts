import assert from 'node:assert/strict';
import { test } from 'node:test';

import { MonotonicStore } from '../../src/http/monotonic-store.js';
import { assertProblem, createPledge, postPledge, sendRequest, startEndpoint } from '../helpers.js';

test('too many writes from one network address in a minute get a 429 problem with Retry-After', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 3 });
  for (let sent = 0; sent < 3; sent++) assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  const answer = await postPledge(base, 'open-call', createPledge());
  assertProblem(answer, 429);
  assert.ok(Number(answer.headers['retry-after']) > 0 && Number(answer.headers['retry-after']) <= 60);
  assert.equal((await sendRequest(base, '/initiatives/open-call.json')).status, 200);
});

test('200 pledges from one network address are within the limit', async (t) => {
  const { base } = await startEndpoint(t);
  for (let sent = 0; sent < 200; sent++)
    assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
});

test('writes from pages of one origin are limited, whatever their network address', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 2, origins: ['https://partner.example'] });
  const postFrom = (index: number, headers: Record<string, string>) =>
    postPledge(base, 'open-call', createPledge(), { 'x-forwarded-for': `203.0.113.${index}`, ...headers });
  const origin = 'https://partner.example';
  for (let sent = 0; sent < 20; sent++) assert.equal((await postFrom(sent, { origin })).status, 201);
  const answer = await postFrom(99, { origin });
  assert.equal(answer.status, 429);
  assert.ok(Number(answer.headers['retry-after']) > 0);
  assert.equal((await postFrom(99, {})).status, 201);
});

test("a proxy on the same machine is trusted with the client's address", async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 1 });
  const postFrom = (address: string) => postPledge(base, 'open-call', createPledge(), { 'x-forwarded-for': address });
  assert.equal((await postFrom('203.0.113.1')).status, 201);
  assert.equal((await postFrom('203.0.113.1')).status, 429);
  assert.equal((await postFrom('203.0.113.2')).status, 201);
});

test("a proxy on another machine is trusted with the client's address only if it is listed", async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 1, trustProxy: ['10.0.0.0/24'] });
  const postVia = (forwarded: string) =>
    postPledge(base, 'open-call', createPledge(), { 'x-forwarded-for': forwarded });
  // The nearest address that is not a proxy is the client's; anyone may have written those before it.
  assert.equal((await postVia('203.0.113.1, 10.0.0.7')).status, 201);
  assert.equal((await postVia('203.0.113.2, 10.0.0.7')).status, 201);
  assert.equal((await postVia('198.51.100.1, 203.0.113.1, 10.0.0.8')).status, 429);
  assert.equal((await postVia('203.0.113.1, 10.0.1.7')).status, 201);
  assert.equal((await postVia('203.0.113.9, 10.0.1.7')).status, 429);
});

test('a clock that is set back two days locks nobody out for two days', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 1 });
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  const now = Date.now;
  Date.now = () => now() - 2 * 24 * 60 * 60 * 1000;
  t.after(() => (Date.now = now));
  const { status, headers } = await postPledge(base, 'open-call', createPledge());
  assert.equal(status, 429);
  assert.ok(Number(headers['retry-after']) <= 60, headers['retry-after']);
});

test('a limit counts anew after its window, whatever the clock says', async () => {
  const store = new MonotonicStore();
  const count = () =>
    new Promise<number>((resolve) => store.incr('a', (_error, result) => resolve(result?.current ?? 0), 40));
  assert.deepEqual([await count(), await count()], [1, 2]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(await count(), 1);
});

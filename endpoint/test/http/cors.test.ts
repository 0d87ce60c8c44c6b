import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ask, pledge, post, readInitiative, startEndpoint } from '../helpers.js';

const PARTNER = 'https://partner.example';
const STRANGER = 'https://stranger.example';

const preflight = (base: string, origin: string, path: string, method: string) =>
  ask(base, path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'content-type,idempotency-key,authorization',
    },
  });

test('a page of a listed origin may read, and see what a client needs to see', async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  for (const path of ['/district.json', '/initiatives/open-call.json', '/nowhere.json', '/images/nowhere.svg']) {
    const { headers } = await ask(base, path, { headers: { origin: PARTNER } });
    assert.equal(headers['access-control-allow-origin'], PARTNER, path);
    assert.equal(headers['access-control-allow-credentials'], 'true', path);
    assert.match(String(headers['access-control-expose-headers']), /ETag.*Retry-After/, path);
    assert.match(String(headers.vary), /Origin/i, path);
  }
});

test('a page of another origin may not, and no cache mixes the two up', async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  for (const origin of [STRANGER, 'null', `${PARTNER}.stranger.example`, 'http://partner.example']) {
    const { status, headers } = await ask(base, '/district.json', { headers: { origin } });
    assert.equal(status, 200);
    assert.equal(headers['access-control-allow-origin'], undefined, origin);
    assert.match(String(headers.vary), /Origin/i);
  }
});

test('by default no other origin may read or write', async (t) => {
  const { base } = await startEndpoint(t);
  const { headers } = await ask(base, '/district.json', { headers: { origin: PARTNER } });
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.equal((await post(base, 'open-call', pledge(), { origin: PARTNER })).status, 403);
});

test('a preflight lets a listed origin pledge and withdraw, and remembers it', async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  for (const [path, method] of [
    ['/initiatives/open-call/pledges', 'POST'],
    ['/initiatives/open-call/pledges/1', 'DELETE'],
  ] as const) {
    const { status, headers } = await preflight(base, PARTNER, path, method);
    assert.equal(status, 204, path);
    assert.equal(headers['access-control-allow-origin'], PARTNER, path);
    assert.ok(String(headers['access-control-allow-methods']).includes(method), path);
    for (const header of ['Idempotency-Key', 'Content-Type', 'Authorization']) {
      assert.ok(String(headers['access-control-allow-headers']).includes(header), header);
    }
    assert.ok(Number(headers['access-control-max-age']) > 0, path);
  }
});

test('a preflight refuses any other origin', async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  const { headers } = await preflight(base, STRANGER, '/initiatives/open-call/pledges', 'POST');
  assert.equal(headers['access-control-allow-origin'], undefined);
});

test('a write counts where its origin is listed, is the endpoint itself, or there is none; else nothing is taken', async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  assert.equal((await post(base, 'open-call', pledge(), { origin: PARTNER })).status, 201);
  assert.equal((await post(base, 'open-call', pledge(), { origin: base })).status, 201);
  assert.equal((await post(base, 'open-call', pledge())).status, 201);
  for (const origin of [STRANGER, 'null', 'nonsense']) {
    const { status, headers } = await post(base, 'open-call', pledge(), { origin });
    assert.equal(status, 403, origin);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
  }
  assert.equal((await readInitiative(base, 'open-call')).pledges.count, 3);
});

test('a refused pledge can be read by the page that sent it', async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  const { status, headers } = await post(base, 'open-call', {}, { origin: PARTNER });
  assert.equal(status, 422);
  assert.equal(headers['access-control-allow-origin'], PARTNER);
});

test('where any origin may ask, none brings its cookies', async (t) => {
  const { base } = await startEndpoint(t, { origins: '*' });
  const { headers } = await ask(base, '/district.json', { headers: { origin: STRANGER } });
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.equal(headers['access-control-allow-credentials'], undefined);
  assert.equal((await post(base, 'open-call', pledge(), { origin: STRANGER })).status, 201);
});

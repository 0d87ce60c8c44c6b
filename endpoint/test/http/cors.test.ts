import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sendRequest, createPledge, postPledge, readInitiative, startEndpoint } from '../helpers.js';

const PARTNER = 'https://partner.example';
const STRANGER = 'https://stranger.example';

const preflight = (base: string, origin: string, path: string, method: string) =>
  sendRequest(base, path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'content-type,idempotency-key,authorization',
    },
  });

test('a page of an allowed origin may read responses, including the headers that a client needs', async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  for (const path of ['/district.json', '/initiatives/open-call.json', '/nowhere.json', '/images/nowhere.svg']) {
    const { headers } = await sendRequest(base, path, { headers: { origin: PARTNER } });
    assert.equal(headers['access-control-allow-origin'], PARTNER, path);
    assert.equal(headers['access-control-allow-credentials'], 'true', path);
    assert.match(String(headers['access-control-expose-headers']), /ETag.*Retry-After/, path);
    assert.match(String(headers.vary), /Origin/i, path);
  }
});

test('a page of another origin may not read responses, and no cache confuses the two', async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  for (const origin of [STRANGER, 'null', `${PARTNER}.stranger.example`, 'http://partner.example']) {
    const { status, headers } = await sendRequest(base, '/district.json', { headers: { origin } });
    assert.equal(status, 200);
    assert.equal(headers['access-control-allow-origin'], undefined, origin);
    assert.match(String(headers.vary), /Origin/i);
  }
});

test('by default no other origin may read or write', async (t) => {
  const { base } = await startEndpoint(t);
  const { headers } = await sendRequest(base, '/district.json', { headers: { origin: PARTNER } });
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.equal((await postPledge(base, 'open-call', createPledge(), { origin: PARTNER })).status, 403);
});

test('a preflight allows pledging and withdrawing from an allowed origin, and is cached', async (t) => {
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

test("a write is accepted from an allowed origin, the endpoint's own or none, and refused from any other", async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  assert.equal((await postPledge(base, 'open-call', createPledge(), { origin: PARTNER })).status, 201);
  assert.equal((await postPledge(base, 'open-call', createPledge(), { origin: base })).status, 201);
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  for (const origin of [STRANGER, 'null', 'nonsense']) {
    const { status, headers } = await postPledge(base, 'open-call', createPledge(), { origin });
    assert.equal(status, 403, origin);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
  }
  assert.equal((await readInitiative(base, 'open-call')).pledges.count, 3);
});

test('the page that sent a refused pledge can read the problem', async (t) => {
  const { base } = await startEndpoint(t, { origins: [PARTNER] });
  const { status, headers } = await postPledge(base, 'open-call', {}, { origin: PARTNER });
  assert.equal(status, 422);
  assert.equal(headers['access-control-allow-origin'], PARTNER);
});

test('if any origin is allowed, none may send credentials', async (t) => {
  const { base } = await startEndpoint(t, { origins: '*' });
  const { headers } = await sendRequest(base, '/district.json', { headers: { origin: STRANGER } });
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.equal(headers['access-control-allow-credentials'], undefined);
  assert.equal((await postPledge(base, 'open-call', createPledge(), { origin: STRANGER })).status, 201);
});

test('a preflight lets in the headers that pages and their monitoring add to every request, whatever their names', async (t) => {
  const { base } = await startEndpoint(t, { origins: '*' });
  const added = [
    'token',
    'X-CSRF-Token',
    'x-requested-with',
    'traceparent',
    'tracestate',
    'sentry-trace',
    'baggage',
    'x-a.b_c',
  ];
  for (const [path, method] of [
    ['/stations/hall.json', 'GET'],
    ['/initiatives/open-call/pledges', 'POST'],
  ] as const) {
    const { status, headers } = await sendRequest(base, path, {
      method: 'OPTIONS',
      headers: {
        origin: PARTNER,
        'access-control-request-method': method,
        'access-control-request-headers': ['if-none-match', ...added].join(','),
      },
    });
    const allowed = String(headers['access-control-allow-headers']).toLowerCase().split(/, */);
    assert.equal(status, 204, path);
    for (const name of ['authorization', 'if-none-match', ...added])
      assert.ok(allowed.includes(name.toLowerCase()), name);
  }
});

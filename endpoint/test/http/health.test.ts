import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ask, districtFolder, newDatabase, pledge, post, run, startEndpoint } from '../helpers.js';

test('a supervisor sees that the service lives and is ready, from no cache', async (t) => {
  const { base } = await startEndpoint(t);
  for (const [path, status] of [
    ['/health/live', 'live'],
    ['/health/ready', 'ready'],
  ] as const) {
    const answer = await ask(base, path);
    assert.deepEqual([answer.status, answer.json, answer.headers['cache-control']], [200, { status }, 'no-store']);
  }
});

test('a proxy elsewhere is believed about who asks where it is named', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 1, trustProxy: ['10.0.0.0/24'] });
  const by = (forwarded: string) => post(base, 'open-call', pledge(), { 'x-forwarded-for': forwarded });
  // The nearest address that is no proxy is the reader's; what stands before it anyone may have written.
  assert.equal((await by('203.0.113.1, 10.0.0.7')).status, 201);
  assert.equal((await by('203.0.113.2, 10.0.0.7')).status, 201);
  assert.equal((await by('198.51.100.1, 203.0.113.1, 10.0.0.8')).status, 429);
  assert.equal((await by('203.0.113.1, 10.0.1.7')).status, 201);
  assert.equal((await by('203.0.113.9, 10.0.1.7')).status, 429);
});

test('pages of one origin may not send without end, whoever sends them', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 2, origins: ['https://partner.example'] });
  const from = (index: number, headers: Record<string, string>) =>
    post(base, 'open-call', pledge(), { 'x-forwarded-for': `203.0.113.${index}`, ...headers });
  const origin = 'https://partner.example';
  for (let sent = 0; sent < 20; sent++) assert.equal((await from(sent, { origin })).status, 201);
  const answer = await from(99, { origin });
  assert.equal(answer.status, 429);
  assert.ok(Number(answer.headers['retry-after']) > 0);
  assert.equal((await from(99, {})).status, 201);
});

test('a start that cannot be names the variable and what it expects', async (t) => {
  const folder = await districtFolder(t);
  const database = await newDatabase(t);
  for (const [variable, value, reason] of [
    ['FUMIN_PORT', 'http', /FUMIN_PORT.*0 to 65535/],
    ['FUMIN_ORIGINS', 'partner.example', /FUMIN_ORIGINS.*Expected origins/],
    ['FUMIN_RATE_LIMIT', '-1', /FUMIN_RATE_LIMIT.*a number, or off/],
    ['FUMIN_TRUST_PROXY', 'proxy.example', /FUMIN_TRUST_PROXY.*Expected addresses/],
    ['FUMIN_ADMIN_TOKEN', 'too-short-to-be-safe', /FUMIN_ADMIN_TOKEN: expected at least 32/],
    ['FUMIN_CHALLENGE_KEY', 'too-short-to-be-safe', /FUMIN_CHALLENGE_KEY: expected at least 32/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL.*info, warn, error/],
  ] as const) {
    const service = run(t, ['serve', folder], { FUMIN_PORT: '0', DATABASE_URL: database, [variable]: value });
    assert.equal(await service.ended, 1, variable);
    assert.match(service.stderr(), reason);
    assert.doesNotMatch(service.stderr(), /too-short|\n\s+at /);
  }
});

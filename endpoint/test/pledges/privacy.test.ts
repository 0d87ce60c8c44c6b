import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { ask, districtFolder, newDatabase, newKey, pledge, post, run } from '../helpers.js';

const MARK = 'zzmark';

/** A contact whose every member can be told from all else. */
const marked = () => ({
  name: `${MARK} ${randomUUID()}`,
  telephone: `${MARK} 138`,
  email: `${MARK}.${randomUUID()}@example.com`,
});

test('no contact data is in a public read, an answer, an error or the log', async (t) => {
  const database = await newDatabase(t);
  const service = run(t, ['serve', await districtFolder(t), '--port', '0', '--database', database]);
  const base = await service.base;
  const said: string[] = [];
  const send = async (body: unknown, key = newKey()) => {
    const { status, text, headers } = await post(base, 'open-call', body, {}, key);
    said.push(text, JSON.stringify(headers));
    return status;
  };

  const key = newKey();
  const body = pledge({ contact: marked() });
  assert.equal(await send(body, key), 201);
  assert.equal(await send(body, key), 201);
  assert.equal(await send({ ...body, publish: false }, key), 422);
  assert.equal(await send({ ...body, contact: marked() }), 409);
  assert.equal(await send(pledge({ contact: { ...marked(), email: `${MARK} is no address` } })), 422);
  assert.equal(await send(pledge({ contact: { ...marked(), name: MARK.repeat(50) } })), 422);
  assert.equal(await send(pledge({ contact: MARK })), 422);
  assert.equal(await send(pledge({ contact: marked(), roles: [`${MARK} role`], consent: { version: MARK } })), 422);
  const broken = `{"contact": {"name": "${MARK}", oops`;
  for (const [path, type, text] of [
    ['/initiatives/open-call/pledges', 'application/json', broken],
    ['/initiatives/open-call/pledges', 'text/plain', broken],
    ['/initiatives/open-call/pledges', 'application/json', `"${MARK.repeat(5000)}"`],
    [`/initiatives/open-call/pledges?name=${MARK}`, 'application/json', broken],
    ['/nowhere', 'application/json', broken],
  ] as const) {
    const headers = { 'content-type': type, 'idempotency-key': newKey(), authorization: `Bearer ${MARK}` };
    const answer = await ask(base, path, { method: 'POST', headers, body: text });
    assert.ok(answer.status >= 400 && answer.status < 500);
    said.push(answer.text, JSON.stringify(answer.headers));
  }
  for (const path of [
    '/district.json',
    '/initiatives/open-call.json',
    '/initiatives/open-call/pledges.json',
    `/nowhere?${MARK}`,
  ]) {
    said.push((await ask(base, path)).text);
  }
  service.child.kill('SIGTERM');
  await service.ended;

  assert.ok(said.length > 20);
  for (const text of said) assert.doesNotMatch(text, new RegExp(MARK));
  assert.match(service.stderr(), /request completed/);
  assert.doesNotMatch(service.stderr(), new RegExp(MARK));
  assert.doesNotMatch(service.stderr(), new RegExp(key.replaceAll('"', '')));
  assert.doesNotMatch(service.stdout(), new RegExp(MARK));
});

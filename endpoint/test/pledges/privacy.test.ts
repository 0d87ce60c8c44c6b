import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  createMarkedContact,
  MARK,
  sendRequest,
  createDistrictFolder,
  createDatabase,
  createKey,
  createPledge,
  postPledge,
  runCommand,
} from '../helpers.js';

test('contact data appears in no public read, response, error or log', async (t) => {
  const database = await createDatabase(t);
  const service = runCommand(t, ['serve', await createDistrictFolder(t), '--port', '0', '--database', database]);
  const base = await service.base;
  const texts: string[] = [];
  const send = async (body: unknown, key = createKey()) => {
    const { status, text, headers } = await postPledge(base, 'open-call', body, {}, key);
    texts.push(text, JSON.stringify(headers));
    return status;
  };

  const key = createKey();
  const body = createPledge({ contact: createMarkedContact() });
  assert.equal(await send(body, key), 201);
  assert.equal(await send(body, key), 201);
  assert.equal(await send({ ...body, publish: false }, key), 422);
  assert.equal(await send({ ...body, contact: createMarkedContact() }), 409);
  assert.equal(
    await send(createPledge({ contact: { ...createMarkedContact(), email: `${MARK} is no address` } })),
    422,
  );
  assert.equal(await send(createPledge({ contact: { ...createMarkedContact(), name: MARK.repeat(50) } })), 422);
  assert.equal(await send(createPledge({ contact: MARK })), 422);
  assert.equal(
    await send(createPledge({ contact: createMarkedContact(), roles: [`${MARK} role`], consent: { version: MARK } })),
    422,
  );
  const broken = `{"contact": {"name": "${MARK}", oops`;
  for (const [path, type, text] of [
    ['/initiatives/open-call/pledges', 'application/json', broken],
    ['/initiatives/open-call/pledges', 'text/plain', broken],
    ['/initiatives/open-call/pledges', 'application/json', `"${MARK.repeat(5000)}"`],
    [`/initiatives/open-call/pledges?name=${MARK}`, 'application/json', broken],
    ['/nowhere', 'application/json', broken],
  ] as const) {
    const headers = { 'content-type': type, 'idempotency-key': createKey(), authorization: `Bearer ${MARK}` };
    const answer = await sendRequest(base, path, { method: 'POST', headers, body: text });
    assert.ok(answer.status >= 400 && answer.status < 500);
    texts.push(answer.text, JSON.stringify(answer.headers));
  }
  for (const path of [
    '/district.json',
    '/initiatives/open-call.json',
    '/initiatives/open-call/pledges.json',
    `/nowhere?${MARK}`,
  ]) {
    texts.push((await sendRequest(base, path)).text);
  }
  service.child.kill('SIGTERM');
  await service.ended;

  assert.ok(texts.length > 20);
  for (const text of texts) assert.doesNotMatch(text, new RegExp(MARK));
  assert.match(service.stderr(), /request completed/);
  assert.doesNotMatch(service.stderr(), new RegExp(MARK));
  assert.doesNotMatch(service.stderr(), new RegExp(key.replaceAll('"', '')));
  assert.doesNotMatch(service.stdout(), new RegExp(MARK));
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';

import { PROBLEM } from '../../../src/contract/index.js';
import {
  type HttpResponse,
  runConcurrently,
  createCreditCode,
  createDistrictFolder,
  createDatabase,
  createKey,
  createPledge,
  postPledge,
  readCount,
  readInitiative,
  runCommand,
  startEndpoint,
  withdrawPledge,
} from '../helpers.js';

/** Counts the responses of each status. */
const countStatuses = (answers: readonly HttpResponse[]): Record<number, number> =>
  Object.fromEntries(
    [...new Set(answers.map(({ status }) => status))].map((status) => [
      status,
      answers.filter((answer) => answer.status === status).length,
    ]),
  );

test('20 concurrent posts with one key make one pledge and one receipt', async (t) => {
  const { base } = await startEndpoint(t);
  const key = createKey();
  const body = createPledge();
  const answers = await runConcurrently(20, () => postPledge(base, 'open-call', body, {}, key));
  const receipts = answers.filter(({ status }) => status === 201);
  const others = answers.filter(({ status }) => status !== 201);
  assert.ok(receipts.length >= 1);
  assert.ok(receipts.every(({ text }) => text === receipts[0]?.text));
  for (const { status, headers, json } of others) {
    assert.equal(status, 409);
    assert.equal(json.type, PROBLEM.keyInFlight);
    assert.ok(Number(headers['retry-after']) > 0);
  }
  assert.ok(others.length > 0, 'some must have come while the first was in flight');
  assert.equal(await readCount(base), 1);
  assert.equal((await postPledge(base, 'open-call', body, {}, key)).text, receipts[0]?.text);
});

test('concurrent pledges of one organization in several spellings make one pledge', async (t) => {
  const { base } = await startEndpoint(t);
  const spellings = ['福民有限公司', '福民有限责任公司', ' 福 民 有限公司', '福民（有限公司）'];
  const answers = await runConcurrently(20, (index) =>
    postPledge(base, 'open-call', createPledge({ organization: { name: spellings[index % spellings.length] } })),
  );
  assert.deepEqual(countStatuses(answers), { 201: 1, 409: 19 });
  assert.ok(answers.every(({ status, json }) => status === 201 || json.type === PROBLEM.alreadyPledged));
  assert.equal(await readCount(base), 1);
});

test('concurrent pledges with one credit code under 20 names make one pledge', async (t) => {
  const { base } = await startEndpoint(t);
  const answers = await runConcurrently(20, (index) =>
    postPledge(
      base,
      'open-call',
      createPledge({ organization: { name: `Name ${index}`, creditCode: createCreditCode(7) } }),
    ),
  );
  assert.deepEqual(countStatuses(answers), { 201: 1, 409: 19 });
  assert.equal(await readCount(base), 1);
});

test('of 20 concurrent pledges for a role with a limit of three, three are taken, and their numbers have no gap', async (t) => {
  const { base } = await startEndpoint(t);
  const answers = await runConcurrently(20, () =>
    postPledge(base, 'open-call', createPledge({ roles: ['guide', 'garden'] })),
  );
  assert.deepEqual(countStatuses(answers), { 201: 3, 422: 17 });
  const { pledges } = await readInitiative(base, 'open-call');
  assert.deepEqual([pledges.count, pledges.byRole.garden, pledges.byRole.guide], [3, 3, 3]);
  const numbers = answers.filter(({ status }) => status === 201).map(({ json }) => json.number);
  assert.deepEqual(numbers.sort(), [1, 2, 3]);
});

test('two instances on one database keep every guarantee', async (t) => {
  const first = await startEndpoint(t);
  const second = await startEndpoint(t, { folder: first.folder, database: first.database });
  const at = (index: number): string => (index % 2 === 0 ? first.base : second.base);
  const key = createKey();
  const body = createPledge({ organization: { name: 'Twice' } });
  const same = await runConcurrently(20, (index) => postPledge(at(index), 'open-call', body, {}, key));
  assert.ok(same.every(({ status, json }) => status === 201 || json.type === PROBLEM.keyInFlight));
  assert.equal(new Set(same.filter(({ status }) => status === 201).map(({ text }) => text)).size, 1);
  await runConcurrently(20, (index) =>
    postPledge(at(index), 'open-call', createPledge({ organization: { name: 'Twice' } })),
  );
  const full = await runConcurrently(20, (index) =>
    postPledge(at(index), 'open-call', createPledge({ roles: ['garden'] })),
  );
  assert.deepEqual(countStatuses(full), { 201: 3, 422: 17 });
  assert.deepEqual([await readCount(first.base), await readCount(second.base)], [4, 4]);
});

test('a pledge answered with 201 survives a kill, with the same receipt', async (t) => {
  const folder = await createDistrictFolder(t);
  const database = await createDatabase(t);
  const args = ['serve', folder, '--port', '0', '--database', database];
  const sent: { key: string; body: unknown; text: string }[] = [];

  const first = runCommand(t, args);
  const base = await first.base;
  for (let index = 0; index < 5; index++) {
    const [key, body] = [createKey(), createPledge()];
    const { status, text } = await postPledge(base, 'open-call', body, {}, key);
    if (index === 4) first.child.kill('SIGKILL');
    assert.equal(status, 201);
    sent.push({ key, body, text });
  }
  assert.equal(await first.ended, 'SIGKILL');

  const restarted = await runCommand(t, args).base;
  assert.equal(await readCount(restarted), 5);
  for (const { key, body, text } of sent) {
    const answer = await postPledge(restarted, 'open-call', body, {}, key);
    assert.equal(answer.status, 201);
    assert.equal(answer.text, text);
  }
  assert.equal(await readCount(restarted), 5);
});

test('a withdrawn pledge is found by its key, also after a restart, and does not count', async (t) => {
  const first = await startEndpoint(t);
  const [key, body] = [createKey(), createPledge()];
  const { json } = await postPledge(first.base, 'open-call', body, {}, key);
  const { status, text } = await withdrawPledge(first.base, 'open-call', json.number, json.withdrawalToken);
  assert.equal(status, 200);
  assert.equal((await postPledge(first.base, 'open-call', body, {}, key)).text, text);
  await first.close();
  const second = await startEndpoint(t, { folder: first.folder, database: first.database });
  assert.equal((await postPledge(second.base, 'open-call', body, {}, key)).text, text);
  assert.equal(await readCount(second.base), 0);
});

test('a sender that disconnects before the response gets its receipt with the key', async (t) => {
  const { base } = await startEndpoint(t);
  const [key, body] = [createKey(), createPledge()];
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const text = JSON.stringify(body);
  socket.end(
    `POST /initiatives/open-call/pledges HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
      `Idempotency-Key: ${key}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
  socket.destroySoon();
  await once(socket, 'close');
  let answer: HttpResponse;
  do answer = await postPledge(base, 'open-call', body, {}, key);
  while (answer.status === 409);
  assert.equal(answer.status, 201);
  assert.equal(await readCount(base), 1);
});

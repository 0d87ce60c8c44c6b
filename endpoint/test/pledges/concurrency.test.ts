import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';

import { PROBLEM } from '../../../src/contract/index.js';
import {
  type Answer,
  atOnce,
  creditCode,
  districtFolder,
  newDatabase,
  newKey,
  pledge,
  post,
  readInitiative,
  run,
  startEndpoint,
  withdraw,
} from '../helpers.js';

/** How many answers there were of each status. */
const tally = (answers: readonly Answer[]): Record<number, number> =>
  Object.fromEntries(
    [...new Set(answers.map(({ status }) => status))].map((status) => [
      status,
      answers.filter((answer) => answer.status === status).length,
    ]),
  );

const counted = async (base: string): Promise<number> => (await readInitiative(base, 'open-call')).pledges.count;

test('20 posts at once with one key are one pledge and one receipt', async (t) => {
  const { base } = await startEndpoint(t);
  const key = newKey();
  const body = pledge();
  const answers = await atOnce(20, () => post(base, 'open-call', body, {}, key));
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
  assert.equal(await counted(base), 1);
  assert.equal((await post(base, 'open-call', body, {}, key)).text, receipts[0]?.text);
});

test('one organization by two spellings at once is one pledge', async (t) => {
  const { base } = await startEndpoint(t);
  const spellings = ['福民有限公司', '福民有限责任公司', ' 福 民 有限公司', '福民（有限公司）'];
  const answers = await atOnce(20, (index) =>
    post(base, 'open-call', pledge({ organization: { name: spellings[index % spellings.length] } })),
  );
  assert.deepEqual(tally(answers), { 201: 1, 409: 19 });
  assert.ok(answers.every(({ status, json }) => status === 201 || json.type === PROBLEM.alreadyPledged));
  assert.equal(await counted(base), 1);
});

test('one credit code under 20 names at once is one pledge', async (t) => {
  const { base } = await startEndpoint(t);
  const answers = await atOnce(20, (index) =>
    post(base, 'open-call', pledge({ organization: { name: `Name ${index}`, creditCode: creditCode(7) } })),
  );
  assert.deepEqual(tally(answers), { 201: 1, 409: 19 });
  assert.equal(await counted(base), 1);
});

test('a role that three may take is taken by three of 20 at once, and the numbers have no gap', async (t) => {
  const { base } = await startEndpoint(t);
  const answers = await atOnce(20, () => post(base, 'open-call', pledge({ roles: ['guide', 'garden'] })));
  assert.deepEqual(tally(answers), { 201: 3, 422: 17 });
  const { pledges } = await readInitiative(base, 'open-call');
  assert.deepEqual([pledges.count, pledges.byRole.garden, pledges.byRole.guide], [3, 3, 3]);
  const numbers = answers.filter(({ status }) => status === 201).map(({ json }) => json.number);
  assert.deepEqual(numbers.sort(), [1, 2, 3]);
});

test('two instances on one database keep every promise', async (t) => {
  const one = await startEndpoint(t);
  const other = await startEndpoint(t, { folder: one.folder, database: one.database });
  const at = (index: number): string => (index % 2 === 0 ? one.base : other.base);
  const key = newKey();
  const body = pledge({ organization: { name: 'Twice' } });
  const same = await atOnce(20, (index) => post(at(index), 'open-call', body, {}, key));
  assert.ok(same.every(({ status, json }) => status === 201 || json.type === PROBLEM.keyInFlight));
  assert.equal(new Set(same.filter(({ status }) => status === 201).map(({ text }) => text)).size, 1);
  await atOnce(20, (index) => post(at(index), 'open-call', pledge({ organization: { name: 'Twice' } })));
  const full = await atOnce(20, (index) => post(at(index), 'open-call', pledge({ roles: ['garden'] })));
  assert.deepEqual(tally(full), { 201: 3, 422: 17 });
  assert.deepEqual([await counted(one.base), await counted(other.base)], [4, 4]);
});

test('a pledge that got its 201 is there after a kill, with the same receipt', async (t) => {
  const folder = await districtFolder(t);
  const database = await newDatabase(t);
  const args = ['serve', folder, '--port', '0', '--database', database];
  const sent: { key: string; body: unknown; text: string }[] = [];

  const first = run(t, args);
  const base = await first.base;
  for (let index = 0; index < 5; index++) {
    const [key, body] = [newKey(), pledge()];
    const { status, text } = await post(base, 'open-call', body, {}, key);
    if (index === 4) first.child.kill('SIGKILL');
    assert.equal(status, 201);
    sent.push({ key, body, text });
  }
  assert.equal(await first.ended, 'SIGKILL');

  const again = await run(t, args).base;
  assert.equal(await counted(again), 5);
  for (const { key, body, text } of sent) {
    const answer = await post(again, 'open-call', body, {}, key);
    assert.equal(answer.status, 201);
    assert.equal(answer.text, text);
  }
  assert.equal(await counted(again), 5);
});

test('the receipt of a withdrawn pledge is the first one, also after a restart', async (t) => {
  const first = await startEndpoint(t);
  const [key, body] = [newKey(), pledge()];
  const { json, text } = await post(first.base, 'open-call', body, {}, key);
  assert.equal((await withdraw(first.base, 'open-call', json.number, json.withdrawalToken)).status, 200);
  assert.equal((await post(first.base, 'open-call', body, {}, key)).text, text);
  await first.close();
  const second = await startEndpoint(t, { folder: first.folder, database: first.database });
  assert.equal((await post(second.base, 'open-call', body, {}, key)).text, text);
  assert.equal(await counted(second.base), 0);
});

test('a sender that goes away before the answer finds its receipt with the key', async (t) => {
  const { base } = await startEndpoint(t);
  const [key, body] = [newKey(), pledge()];
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
  let answer: Answer;
  do answer = await post(base, 'open-call', body, {}, key);
  while (answer.status === 409);
  assert.equal(answer.status, 201);
  assert.equal(await counted(base), 1);
});

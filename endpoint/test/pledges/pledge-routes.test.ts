import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PROBLEM, read, Receipt } from '../../../src/contract/index.js';
import {
  assertProblem,
  createCreditCode,
  createKey,
  createPledge,
  postPledge,
  readWall,
  sendRequest,
  startEndpoint,
  writeContent,
  type PledgeResponse,
} from '../helpers.js';

test('a valid pledge gets 201 and a receipt', async (t) => {
  const { base } = await startEndpoint(t);
  const sent = createPledge({ roles: ['service', 'guide'], message: 'With pleasure' });
  const { status, headers, json } = await postPledge(base, 'open-call', sent);
  assert.equal(status, 201);
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(read(Receipt, json).ok, true);
  assert.deepEqual(json, {
    number: 1,
    initiative: 'open-call',
    organization: { name: (sent.organization as { name: string }).name },
    roles: ['service', 'guide'],
    initiativeVersion: '1',
    received: json.received,
    state: 'published',
    checkCode: json.checkCode,
    withdrawalToken: json.withdrawalToken,
  });
  assert.match(json.checkCode ?? '', /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  assert.match(json.received, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+08:00)$/);
  assert.ok(Math.abs(Date.parse(json.received) - Date.now()) < 60_000);
  assert.match(json.withdrawalToken, /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
});

test('a pledge that asks not to be listed is received, not published', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await postPledge(base, 'open-call', createPledge({ publish: false }))).json.state, 'received');
});

test('numbers count up within each initiative, and a refused pledge uses none', async (t) => {
  const { base } = await startEndpoint(t);
  const first = createPledge();
  assert.equal((await postPledge(base, 'open-call', first)).json.number, 1);
  assert.equal((await postPledge(base, 'open-call', { ...first, message: 'again' })).status, 409);
  assert.equal((await postPledge(base, 'open-call', createPledge())).json.number, 2);
  assert.equal((await postPledge(base, 'free-call', createPledge({ consent: { version: null } }))).json.number, 1);
});

test('an organization pledges once, whatever the spelling of its name or credit code', async (t) => {
  const { base } = await startEndpoint(t);
  const code = createCreditCode(1);
  const named = (name: string, creditCode?: string) =>
    postPledge(base, 'open-call', createPledge({ organization: { name, creditCode } }));
  assert.equal((await named('上海福民（集团）有限公司')).status, 201);
  for (const name of ['上海福民(集团)有限公司', ' 上海 福民集团有限责任公司 ', '上海福民【集团】有限公司']) {
    assertProblem(await named(name), 409, PROBLEM.alreadyPledged);
  }
  assert.equal((await named('Ａ Company', code)).status, 201);
  assertProblem(await named('a company'), 409, PROBLEM.alreadyPledged);
  assertProblem(await named('Renamed since', code), 409, PROBLEM.alreadyPledged);
  assertProblem(await named('Renamed again', code.toLowerCase()), 409, PROBLEM.alreadyPledged);
  assert.equal((await named('Another', createCreditCode(2))).status, 201);
});

test('text is stored exactly as it was sent', async (t) => {
  const { base } = await startEndpoint(t);
  const name = '“福民”𠮷野家 & <b>Söhne</b> 😀';
  const message = 'line\n\tline <script>alert(1)</script> \u2028 ﷽';
  const key = createKey();
  const body = createPledge({ organization: { name }, message });
  const first = await postPledge(base, 'open-call', body, {}, key);
  assert.equal(first.json.organization.name, name);
  assert.deepEqual((await postPledge(base, 'open-call', body, {}, key)).json, first.json);
  const [listed] = (await readWall(base, 'open-call')).pledges;
  assert.deepEqual([listed?.organization.name, listed?.message], [name, message]);
});

test('an initiative that is not open yet, is closed or takes no pledges here gets a 403 problem', async (t) => {
  const { base } = await startEndpoint(t);
  for (const id of ['early-call', 'closed-call', 'old-call', 'silent-call', 'elsewhere-call']) {
    assertProblem(await postPledge(base, id, createPledge()), 403, PROBLEM.initiativeClosed);
  }
});

test('an unknown initiative gets a 404 problem, an unreadable one a 503 problem', async (t) => {
  const { base, folder } = await startEndpoint(t);
  assertProblem(await postPledge(base, 'nowhere', createPledge()), 404);
  assertProblem(await postPledge(base, '..%2fopen-call', createPledge()), 404);
  await writeContent(folder, 'initiatives/open-call.json', '{"id": "open-call", ');
  assertProblem(await postPledge(base, 'open-call', createPledge()), 503);
});

test('a body that is not JSON gets a 400 problem, another media type a 415, more than 16 KiB a 413', async (t) => {
  const { base } = await startEndpoint(t);
  const send = (type: string | null, body?: string) =>
    sendRequest<PledgeResponse>(base, '/initiatives/open-call/pledges', {
      method: 'POST',
      headers: { 'idempotency-key': createKey(), ...(type === null ? {} : { 'content-type': type }) },
      body,
    });
  assertProblem(await send('application/json', '{"organization": '), 400);
  assertProblem(await send('application/json', ''), 400);
  assertProblem(await send('application/json', '{"__proto__": {"publish": true}}'), 400);
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
  ]) {
    assertProblem(await send(type, JSON.stringify(createPledge())), 415);
  }
  assertProblem(await send(null, JSON.stringify(createPledge())), 415);
  assertProblem(await send(null), 415);
  assertProblem(await send('application/json', JSON.stringify({ message: 'x'.repeat(16 * 1024) })), 413);
});

test('a body in another encoding than UTF-8 gets a 400 problem, and nothing of it is published', async (t) => {
  const { base } = await startEndpoint(t);
  const send = (bytes: Buffer, type = 'application/json') =>
    sendRequest<PledgeResponse>(base, '/initiatives/open-call/pledges', {
      method: 'POST',
      headers: { 'idempotency-key': createKey(), 'content-type': type },
      body: bytes,
    });
  const json = JSON.stringify(createPledge({ organization: { name: 'NAME' } }));
  // 示例公司 in GB 18030, and in Big5.
  for (const name of ['cabec0fdb9abcbbe', 'a5dca8d2a4bda5a7']) {
    const [before, after] = json.split('NAME');
    const bytes = Buffer.concat([Buffer.from(`${before}`), Buffer.from(name, 'hex'), Buffer.from(`${after}`)]);
    assertProblem(await send(bytes), 400);
    assertProblem(await send(bytes, 'application/json; charset=gbk'), 400);
  }
  assertProblem(await send(Buffer.from(`\ufeff${json}`, 'utf16le')), 400);
  assertProblem(await send(Buffer.from(json), 'application/json; charset=gb18030'), 400);
  assertProblem(await send(Buffer.concat([Buffer.from(json.slice(0, -1)), Buffer.from([0xc3])])), 400);
  assert.deepEqual((await readWall(base, 'open-call')).pledges, []);
  assert.equal((await send(Buffer.from(`\ufeff${json}`), 'application/json; charset="UTF-8"')).status, 201);
});

test('a body that is nested deep gets a 400 problem', async (t) => {
  const { base } = await startEndpoint(t);
  const send = (body: string) =>
    sendRequest<PledgeResponse>(base, '/initiatives/open-call/pledges', {
      method: 'POST',
      headers: { 'idempotency-key': createKey(), 'content-type': 'application/json' },
      body,
    });
  for (const depth of [100, 1000, 7000]) {
    assertProblem(await send('['.repeat(depth) + ']'.repeat(depth)), 400);
    const pledge = JSON.stringify(createPledge()).slice(0, -1);
    assertProblem(
      await send(`${pledge},"more":${'{"a":'.repeat(depth / 2)}1${'}'.repeat(depth / 2)}}`),
      depth < 7000 ? 400 : 413,
    );
    assertProblem(await send('['.repeat(depth)), 400);
  }
  const brackets = createPledge({ message: '['.repeat(900) + '\\"{' });
  assert.equal((await postPledge(base, 'open-call', brackets)).status, 201);
});

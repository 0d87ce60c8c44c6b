import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { readXlsx } from 'hucre/xlsx';

import {
  assertProblem,
  createInitiative,
  createKey,
  createPledge,
  createTemporaryFolder,
  postPledge,
  readCount,
  readWall,
  runCommand,
  runConcurrently,
  sendRequest,
  startEndpoint,
  writeContent,
} from '../helpers.js';
import { TOKEN } from '../office/office.js';

const PATH = 'initiatives/open-call/codes';

interface Code {
  readonly code: string;
  readonly organization: string;
  readonly used: { readonly number: number; readonly at: string } | null;
  readonly revoked: string | null;
}
interface Codes {
  readonly codes: readonly Code[];
  readonly skipped: readonly string[];
}

/** Starts an endpoint with an initiative that asks for codes, and returns functions that act as the office. */
async function startWithCodes(t: TestContext) {
  const running = await startEndpoint(t, { adminToken: TOKEN, rateLimit: 'off' });
  const pledges = { url: 'open-call/pledges', codes: true };
  await writeContent(running.folder, 'initiatives/open-call.json', createInitiative('open-call', { pledges }));
  const office = <T = Codes>(method: string, path: string, body?: unknown) =>
    sendRequest<T>(running.base, `/admin/${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const create = async (...organizations: string[]) => (await office('POST', PATH, { organizations })).json;
  const list = async () => (await office('GET', PATH)).json.codes;
  const pledge = (name: string, code?: unknown, members = {}) =>
    postPledge(running.base, 'open-call', createPledge({ organization: { name }, code, ...members }));
  return { ...running, office, create, list, pledge };
}

test('a pledge counts with the code of its organization, however that and its name are typed, and once', async (t) => {
  const { base, create, list, pledge } = await startWithCodes(t);
  const { codes } = await create('上海星河物业管理有限公司', '福民小吃店');
  assert.match(codes[0]!.code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  const typed = ` ${codes[0]!.code.toLowerCase().replaceAll('-', ' ')} `;
  const { status, json } = await pledge('上海星河物业管理有限责任公司', typed);
  assert.equal(status, 201, JSON.stringify(json));
  assert.equal(json.organization.name, '上海星河物业管理有限公司', 'the name is the one on the code');
  assert.deepEqual(
    (await readWall(base, 'open-call')).pledges.map(({ organization }) => organization.name),
    ['上海星河物业管理有限公司'],
  );
  // By pinyin: fú, shàng.
  assert.deepEqual(
    (await list()).map(({ organization, used }) => [organization, used?.number ?? null]),
    [
      ['福民小吃店', null],
      ['上海星河物业管理有限公司', 1],
    ],
  );
  for (const name of ['上海星河物业管理有限公司', '别的单位', '福民小吃店']) {
    const refused = await pledge(name, codes[0]!.code);
    assertProblem(refused, 422, 'urn:fumin:problem:invalid-pledge');
    assert.deepEqual(
      refused.json.errors.map(({ pointer }) => pointer),
      ['/code'],
    );
  }
  assert.equal(await readCount(base), 1);
});

test('without a code, with one that is none, another’s, or that of another initiative, nothing is taken', async (t) => {
  const { base, folder, office, create, pledge } = await startWithCodes(t);
  const { codes } = await create('甲单位');
  await writeContent(
    folder,
    'initiatives/second.json',
    createInitiative('second', { pledges: { url: 'second/pledges', codes: true } }),
  );
  const other = (await office('POST', 'initiatives/second/codes', { organizations: ['乙单位'] })).json.codes[0]!;
  for (const [name, code] of [
    ['甲单位', undefined],
    ['甲单位', null],
    ['甲单位', ''],
    ['甲单位', '0000-0000-0000'],
    ['甲单位', 'x'],
    ['乙单位', codes[0]!.code],
    ['乙单位', other.code],
  ] as const) {
    const { status, json } = await pledge(name, code);
    assert.equal(status, 422, String(code));
    assert.deepEqual(
      json.errors.map(({ pointer }) => pointer),
      ['/code'],
      String(code),
    );
  }
  assertProblem(await pledge('甲单位', 'x'.repeat(41)), 422, 'urn:fumin:problem:invalid-pledge');
  assert.equal(await readCount(base), 0);
  assert.equal((await pledge('甲单位', codes[0]!.code)).status, 201);
});

test('of many who send one code at once, one has pledged', async (t) => {
  const { base, create, pledge } = await startWithCodes(t);
  const { codes } = await create('甲单位');
  const statuses = await runConcurrently(20, async () => (await pledge('甲单位', codes[0]!.code)).status);
  assert.deepEqual(statuses.sort(), [201, ...Array<number>(19).fill(422)]);
  assert.equal(await readCount(base), 1);
});

test('of pledges that come in one packet with one code, one is taken, and the code of the others is refused', async (t) => {
  const { base, create } = await startWithCodes(t);
  const { codes } = await create('甲单位');
  const body = JSON.stringify(createPledge({ organization: { name: '甲单位' }, code: codes[0]!.code }));
  const requestText = (connection: string) =>
    `POST /initiatives/open-call/pledges HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\n` +
    `Content-Type: application/json\r\nIdempotency-Key: ${createKey()}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(Array.from({ length: 20 }, (_, index) => requestText(index < 19 ? 'keep-alive' : 'close')).join(''));
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
  assert.deepEqual(statuses.sort(), ['201', ...Array<string>(19).fill('422')]);
  assert.equal(await readCount(base), 1);
});

test('the same key gets its receipt again, though its code is used by then', async (t) => {
  const { base, create } = await startWithCodes(t);
  const { codes } = await create('甲单位');
  const [body, key] = [createPledge({ organization: { name: '甲单位' }, code: codes[0]!.code }), createKey()];
  const first = await postPledge(base, 'open-call', body, {}, key);
  const again = await postPledge(base, 'open-call', body, {}, key);
  assert.deepEqual([first.status, again.status], [201, 201]);
  assert.deepEqual(again.json, first.json);
});

test('an organization gets one code, and another once its pledge no longer stands or its code is revoked', async (t) => {
  const { base, office, create, list, pledge } = await startWithCodes(t);
  const first = (await create('甲单位', '甲 单位', '乙单位')).codes;
  assert.deepEqual(
    first.map(({ organization }) => organization),
    ['甲单位', '乙单位'],
  );
  assert.deepEqual((await create('甲单位（有限公司）', '甲单位')).skipped, ['甲单位']);
  const { json } = await pledge('甲单位', first[0]!.code);
  assert.deepEqual((await create('甲单位')).skipped, ['甲单位']);
  await sendRequest(base, `/initiatives/open-call/pledges/${json.number}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${json.withdrawalToken}` },
  });
  const [second] = (await create('甲单位')).codes;
  assert.equal((await pledge('甲单位', first[0]!.code)).status, 422, 'a code counts once');
  assert.equal((await pledge('甲单位', second!.code)).status, 201);

  const revoke = (code: string) => office('POST', `${PATH}/revocation`, { code });
  assert.equal((await revoke(first[1]!.code.toLowerCase())).status, 204);
  assert.equal((await revoke(first[1]!.code)).status, 404);
  assert.equal((await revoke(second!.code)).status, 404, 'one that was used is not revoked');
  assert.equal((await revoke('none')).status, 404);
  assert.equal((await pledge('乙单位', first[1]!.code)).status, 422);
  assert.equal((await create('乙单位')).codes.length, 1);
  assert.equal((await list()).filter(({ revoked }) => revoked !== null).length, 1);
});

test('an initiative that asks for none takes pledges with or without one', async (t) => {
  const { base, folder, pledge } = await startWithCodes(t);
  await writeContent(folder, 'initiatives/open-call.json', createInitiative('open-call'));
  assert.equal((await pledge('甲单位')).status, 201);
  assert.equal((await pledge('乙单位', '0000-0000-0000')).status, 201);
  assert.equal(await readCount(base), 2);
});

test('names that are none, too many, or no list are refused, and nothing is made', async (t) => {
  const { office, list } = await startWithCodes(t);
  for (const body of [
    {},
    { organizations: [] },
    { organizations: ['甲单位', ''] },
    { organizations: ['…'] },
    { organizations: [1] },
    { organizations: '甲单位' },
    { organizations: ['甲'.repeat(201)] },
    { organizations: Array.from({ length: 201 }, (_, index) => `第${index}`) },
  ]) {
    assert.equal((await office('POST', PATH, body)).status, 422, JSON.stringify(body).slice(0, 60));
  }
  assert.deepEqual(await list(), []);
});

test('codes are exported as tables, and recorded', async (t) => {
  const { office, create } = await startWithCodes(t);
  const { codes } = await create('=1+1', '甲单位');
  const csv = await office('GET', `${PATH}.csv?language=en`);
  assert.match(csv.text, /^\uFEFFOrganization,Invitation code,/);
  assert.match(csv.text, /'=1\+1/);
  const { sheets } = await readXlsx((await office('GET', `${PATH}.xlsx`)).bytes);
  assert.deepEqual(
    sheets[0]!.rows.map((cells) => cells.slice(0, 2)),
    [['单位名称', '邀请码'], ...codes.map(({ organization, code }) => [organization, code])],
  );
  const { acts } = (await office<{ acts: { act: string; detail: string | null }[] }>('GET', 'acts')).json;
  assert.deepEqual(acts.map(({ act, detail }) => [act, detail]).reverse(), [
    ['create codes', '2'],
    ['export codes', null],
    ['export codes', null],
  ]);
});

test('the command makes codes of a list, once, and says what became of each', async (t) => {
  const { database, pledge } = await startWithCodes(t);
  const file = join(await createTemporaryFolder(t), 'organizations.txt');
  await writeFile(file, '\uFEFF甲单位\r\n\r\n  乙单位 \r\n');
  const run = async (...args: string[]) => {
    const command = runCommand(t, ['codes', ...args, '--database', database]);
    return { code: await command.ended, stdout: command.stdout(), stderr: command.stderr() };
  };
  const { stdout } = await run('create', 'open-call', file);
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  assert.deepEqual([first![1], second![1]], ['甲单位', '乙单位']);
  assert.equal(
    (await run('create', 'open-call', file)).stderr,
    'has a code already: 甲单位\nhas a code already: 乙单位\n',
  );
  assert.equal((await pledge('甲单位', first![0])).status, 201);
  assert.equal((await run('revoke', 'open-call', second![0]!)).stdout, 'revoked\n');
  assert.equal((await run('revoke', 'open-call', second![0]!)).code, 1);
  assert.deepEqual(
    (await run('list', 'open-call')).stdout.trim().split('\n').sort(),
    [`${first![0]}\t甲单位\tused by 1`, `${second![0]}\t乙单位\trevoked`].sort(),
  );
  const table = join(await createTemporaryFolder(t), 'codes.csv');
  assert.equal((await run('export', 'open-call', '--output', table)).code, 0);
  assert.equal((await run('export', 'open-call', '--output', table)).code, 1);
  await writeFile(file, '   \n');
  assert.match((await run('create', 'open-call', file)).stderr, /expected the name of an organization a line/);
});

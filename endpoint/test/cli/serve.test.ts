import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { createLogStream } from '../../src/http/log.js';
import {
  createDatabase,
  createDistrictFolder,
  createKey,
  createPledge,
  createTemporaryFolder,
  postPledge,
  runCommand,
  sendRequest,
  type CommandProcess,
  waitUntil,
} from '../helpers.js';

async function serve(
  t: TestContext,
  args: readonly string[] = [],
  changes: Record<string, unknown> = {},
): Promise<CommandProcess> {
  return runCommand(t, [
    'serve',
    await createDistrictFolder(t, changes),
    '--port',
    '0',
    '--database',
    await createDatabase(t),
    ...args,
  ]);
}

test('serve prints its address in one line, and exits with 0 on SIGTERM and SIGINT', async (t) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const service = await serve(t);
    const base = await service.base;
    assert.equal((await sendRequest(base, '/district.json')).status, 200);
    service.child.kill(signal);
    assert.equal(await service.ended, 0);
    assert.match(service.stdout(), /^listening on http:\/\/127\.0\.0\.1:\d+\n$/);
  }
});

test('a request accepted before a signal is finished, even if more signals follow', async (t) => {
  const service = await serve(t);
  const base = await service.base;
  const body = JSON.stringify(createPledge());
  const socket = openSocket(base);
  const idle = openSocket(base);
  await Promise.all([once(socket, 'connect'), once(idle, 'connect')]);
  socket.write(
    `POST /initiatives/open-call/pledges HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
      `Idempotency-Key: ${createKey()}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 20)}`,
  );
  await waitUntil(() => service.stderr().includes('incoming request'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) service.child.kill(signal);
  await once(idle, 'close');
  await assert.rejects(sendRequest(base, '/district.json'), 'no new connection is taken');
  socket.write(body.slice(20));
  const answer = await readAll(socket);
  assert.match(answer, /^HTTP\/1\.1 201 /);
  assert.match(answer, /"number":1/);
  assert.equal(await service.ended, 0);
});

test('the service goes on when its log can no longer be written', async (t) => {
  const service = await serve(t);
  const base = await service.base;
  service.child.stderr?.destroy();
  for (let index = 0; index < 5; index++) assert.equal((await sendRequest(base, '/district.json')).status, 200);
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  service.child.kill('SIGTERM');
  assert.equal(await service.ended, 0);
});

test('the service goes on when the disk of its log is full, from the first line on', async (t) => {
  const full = await open('/dev/full', 'w').catch(() => null);
  if (full === null) return;
  t.after(() => full.close());
  const service = runCommand(
    t,
    ['serve', await createDistrictFolder(t), '--port', '0', '--database', await createDatabase(t)],
    {},
    full.fd,
  );
  const base = await service.base;
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  service.child.kill('SIGTERM');
  assert.equal(await service.ended, 0);
});

test('a log that can be written again says how many lines were lost', () => {
  const lines: string[] = [];
  let isFull = true;
  const log = createLogStream((line) => {
    if (isFull) throw new Error('ENOSPC');
    lines.push(line);
  });
  log.write('one\n');
  log.write('two\n');
  isFull = false;
  log.write('three\n');
  log.write('four\n');
  assert.deepEqual([lines.length, lines[0], lines[2]], [3, 'three\n', 'four\n']);
  assert.equal((JSON.parse(lines[1] ?? '{}') as { lines?: number }).lines, 2);
});

test('a log in a file goes on in a new one after a rotation and SIGHUP', async (t) => {
  const folder = await createTemporaryFolder(t);
  const [path, rotated] = [join(folder, 'endpoint.log'), join(folder, 'endpoint.log.1')];
  const service = await serve(t, ['--log-file', path, '--log-level', 'info']);
  const base = await service.base;
  await sendRequest(base, '/district.json');
  await rename(path, rotated);
  await sendRequest(base, '/stations.json');
  service.child.kill('SIGHUP');
  // The next line shows that the signal has arrived.
  for (let tries = 0; tries < 100 && !existsSync(path); tries += 1) await sendRequest(base, '/health/live');
  await sendRequest(base, '/initiatives/open-call.json');
  const pathsOf = async (file: string) =>
    [...(await readFile(file, 'utf8')).matchAll(/"path":"([^"]+)"/g)].map(([, one]) => one);
  assert.deepEqual(
    (await pathsOf(rotated)).filter((one) => !one?.startsWith('/health')),
    ['/district.json', '/stations.json'],
  );
  assert.deepEqual(
    (await pathsOf(path)).filter((one) => !one?.startsWith('/health')),
    ['/initiatives/open-call.json'],
  );
  assert.equal(service.stderr(), '');
  assert.equal((await stat(rotated)).mode & 0o007, 0);
});

test('SIGHUP, which a closed terminal sends, does not end the service', async (t) => {
  const service = await serve(t);
  const base = await service.base;
  service.child.kill('SIGHUP');
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal((await sendRequest(base, '/district.json')).status, 200);
});

test('serve reports a port in use plainly, and exits with 1', async (t) => {
  const first = await serve(t);
  const { port } = new URL(await first.base);
  const second = await serve(t, ['--port', port]);
  assert.equal(await second.ended, 1);
  assert.match(second.stderr(), new RegExp(`port ${port} on 127\\.0\\.0\\.1 is in use`));
  assert.equal(second.stdout(), '');
});

test('serve refuses a folder without a district', async (t) => {
  const service = await serve(t, [], { 'district.json': null });
  assert.equal(await service.ended, 1);
  assert.match(service.stderr(), /district\.json: This file is missing/);
  assert.match(service.stderr(), /not serving/);
  const nowhere = runCommand(t, ['serve', '/nowhere/at/all']);
  assert.equal(await nowhere.ended, 1);
  assert.match(nowhere.stderr(), /there is no folder/);
});

test('serve starts with files that are broken as a whole, names them, and serves the rest', async (t) => {
  const service = await serve(t, [], {
    'stations/hall.json': { id: 'hall' },
    'stations.json': '{',
    'initiatives/closed-call.json': [],
  });
  const base = await service.base;
  for (const reason of [
    /^stations\/hall\.json:1:1: The member "name" is missing/m,
    /^stations\.json:1:2: .* } is missing here/m,
    /^initiatives\/closed-call\.json: The document is \[\]/m,
  ]) {
    assert.match(service.stderr(), reason);
  }
  const statuses = ['/stations/hall.json', '/stations.json', '/stations/yard.json', '/district.json'].map(
    async (path) => (await sendRequest(base, path)).status,
  );
  assert.deepEqual(await Promise.all(statuses), [503, 503, 200, 200]);
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
});

test('serve warns about a broken item, and serves the rest', async (t) => {
  const service = await serve(t, [], { 'stations.json': { stations: [{ id: 'hall' }, { id: 'yard', name: 'Yard' }] } });
  assert.equal((await sendRequest(await service.base, '/stations.json')).status, 200);
  assert.match(service.stderr(), /^stations\.json:3:5: The member "name" is missing/m);
});

function openSocket(base: string): Socket {
  const { hostname, port } = new URL(base);
  return connect(Number(port), hostname);
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import Libsql from 'libsql';

import type { Problem } from '../../../../src/contract/index.js';
import { openDatabase } from '../../../src/storage/database/database.js';
import { createMutex } from '../../../src/storage/database/mutex.js';
import { createFileDatabase, readDatabaseFiles } from '../../databases.js';
import {
  createMarkedContact,
  MARK,
  createDistrictFolder,
  createKey,
  createPledge,
  postPledge,
  readCount,
  runCommand,
  sendRequest,
  startEndpoint,
  createTemporaryFolder,
  withdrawPledge,
} from '../../helpers.js';

test('a pledge waits while another process writes; if that takes too long it gets a 503 to retry, and leaves no trace', async (t) => {
  const { base, database } = await startEndpoint(t);
  const file = new Libsql(database.replace('file:', ''));
  t.after(() => file.close());
  file.exec('BEGIN IMMEDIATE');
  const [key, body] = [createKey(), createPledge()];
  const busy = await postPledge(base, 'open-call', body, {}, key);
  assert.equal(busy.status, 503);
  assert.ok(Number(busy.headers['retry-after']) > 0);
  file.exec('ROLLBACK');
  const answer = await postPledge(base, 'open-call', body, {}, key);
  assert.deepEqual([answer.status, answer.json.number], [201, 1]);
});

test('after an orderly shutdown the database is one file that can be copied', async (t) => {
  const { base, folder, database, close } = await startEndpoint(t);
  await postPledge(base, 'open-call', createPledge());
  await close();
  const copy = join(await createTemporaryFolder(t), 'copy.db');
  await copyFile(database.replace('file:', ''), copy);
  const copied = await startEndpoint(t, { folder, database: `file:${copy}` });
  assert.equal(await readCount(copied.base), 1);
});

test('only its owner can read the database file, which stores neither key nor token', async (t) => {
  const { base, database, close } = await startEndpoint(t);
  const key = createKey();
  const { json } = await postPledge(base, 'open-call', createPledge(), {}, key);
  const path = database.replace('file:', '');
  for (const file of [path, `${path}-wal`]) assert.equal((await stat(file)).mode & 0o077, 0, file);
  await close();
  const opened = await openDatabase(database);
  const rows = JSON.stringify(await opened.selectFrom('pledges').selectAll().execute());
  await opened.destroy();
  assert.ok(!rows.includes(key.replaceAll('"', '')));
  for (const token of [json.withdrawalToken, json.withdrawalToken.replaceAll('-', '')])
    assert.ok(!rows.includes(token));
});

test('contact data is stored for the street office, and deleted when the pledge is withdrawn', async (t) => {
  const { base, folder, database, close } = await startEndpoint(t);
  const contact = createMarkedContact();
  const { number, withdrawalToken } = (
    await postPledge(base, 'open-call', createPledge({ contact, message: `${MARK} says` }))
  ).json;
  await close();
  const opened = await openDatabase(database);
  const contacts = await opened.selectFrom('contacts').selectAll().execute();
  assert.deepEqual(contacts, [{ initiative: 'open-call', number, ...contact }]);
  await opened.destroy();
  assert.match(await readDatabaseFiles(database), new RegExp(MARK));

  const restarted = await startEndpoint(t, { folder, database });
  assert.equal((await withdrawPledge(restarted.base, 'open-call', number, withdrawalToken)).status, 200);
  await restarted.close();
  assert.doesNotMatch(await readDatabaseFiles(database), new RegExp(MARK));
});

test('while another process locks the file, every read answers at once, and a pledge is told to come again', async (t) => {
  const { base, database } = await startEndpoint(t);
  await postPledge(base, 'open-call', createPledge());
  assert.equal(await readCount(base), 1);
  const file = new Libsql(database.replace('file:', ''));
  t.after(() => file.close());
  file.exec('BEGIN EXCLUSIVE');
  let isTold = false;
  const pledge = postPledge(base, 'open-call', createPledge()).finally(() => (isTold = true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const path of [
    '/district.json',
    '/initiatives/open-call.json',
    '/initiatives/open-call/pledges.json',
    '/health/live',
  ]) {
    const { status } = await sendRequest(base, path);
    assert.equal(status, 200, path);
  }
  assert.equal(isTold, false, 'reads waited for the lock as long as a pledge does');
  assert.equal((await sendRequest(base, '/health/ready')).status, 503);
  const { status, headers } = await pledge;
  assert.equal(status, 503);
  assert.ok(Number(headers['retry-after']) > 0);
  file.exec('ROLLBACK');
  assert.equal((await sendRequest(base, '/health/ready')).status, 200);
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
});

test('a full disk makes the service not ready, and a pledge gets a 503 to retry; the log says why', async (t) => {
  const [folder, database] = [await createDistrictFolder(t), await createFileDatabase(t)];
  const service = runCommand(t, ['serve', folder, '--port', '0', '--database', database]);
  const base = await service.base;
  assert.equal((await sendRequest(base, '/health/ready')).status, 200);
  // No file may grow any more: what a full disk is to a process.
  const limit = (size: string) => spawnSync('prlimit', [`--pid=${service.child.pid}`, `--fsize=${size}`]);
  if (limit('0:').status !== 0) return;
  const ready = await sendRequest<Problem>(base, '/health/ready');
  assert.equal(ready.status, 503);
  assert.match(String(ready.json.detail), /disk of the database/);
  const [key, body] = [createKey(), createPledge()];
  const { status, headers } = await postPledge(base, 'open-call', body, {}, key);
  assert.equal(status, 503);
  assert.ok(Number(headers['retry-after']) > 0);
  assert.match(service.stderr(), /disk of the database fails, or is full/);
  assert.equal((await sendRequest(base, '/initiatives/open-call.json')).status, 200);
  limit('unlimited:');
  assert.equal((await sendRequest(base, '/health/ready')).status, 200);
  const answer = await postPledge(base, 'open-call', body, {}, key);
  assert.deepEqual([answer.status, answer.json.number], [201, 1]);
});

test('a write waits in line no longer than it may', async () => {
  const lock = createMutex();
  const release = await lock(1_000);
  const second = lock(1_000);
  await assert.rejects(lock(20), { code: 'SQLITE_BUSY' });
  release();
  (await second)();
  (await lock(20))();
});

test('tables that could not be made whole are not there by halves: once nothing is in the way, they are made', async (t) => {
  const url = await createFileDatabase(t);
  const path = url.slice('file:'.length);
  const obstacle = new Libsql(path);
  t.after(() => obstacle.close());
  obstacle.exec('create table contacts (somebody text)');
  await assert.rejects(openDatabase(url), /contacts/);
  obstacle.exec('drop table contacts');
  const database = await openDatabase(url);
  assert.deepEqual(await database.selectFrom('pledges').selectAll().execute(), []);
  await database.destroy();
});

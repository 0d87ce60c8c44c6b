import assert from 'node:assert/strict';
import { copyFile, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import Libsql from 'libsql';

import { openDatabase } from '../../../src/storage/database/database.js';
import {
  createMarkedContact,
  MARK,
  createKey,
  createPledge,
  postPledge,
  readCount,
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
  assert.match(await readFiles(database), new RegExp(MARK));

  const restarted = await startEndpoint(t, { folder, database });
  assert.equal((await withdrawPledge(restarted.base, 'open-call', number, withdrawalToken)).status, 200);
  await restarted.close();
  assert.doesNotMatch(await readFiles(database), new RegExp(MARK));
});

/** Reads the bytes of all of the database's files. */
async function readFiles(database: string): Promise<string> {
  const folder = dirname(database.replace('file:', ''));
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join();
}

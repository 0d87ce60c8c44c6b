import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFile, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import Libsql from 'libsql';

import { openDatabase } from '../../../src/storage/database/database.js';
import { newKey, pledge, post, readInitiative, startEndpoint, temporaryFolder, withdraw } from '../../helpers.js';

const MARK = 'zzmark';

/** A contact whose every member can be told from all else. */
const marked = () => ({
  name: `${MARK} ${randomUUID()}`,
  telephone: `${MARK} 138`,
  email: `${MARK}.${randomUUID()}@example.com`,
});

const counted = async (base: string): Promise<number> => (await readInitiative(base, 'open-call')).pledges.count;

test('while another process writes, a pledge waits; when that takes too long it is a 503 to try again, and leaves no trace', async (t) => {
  const { base, database } = await startEndpoint(t);
  const file = new Libsql(database.replace('file:', ''));
  t.after(() => file.close());
  file.exec('BEGIN IMMEDIATE');
  const [key, body] = [newKey(), pledge()];
  const busy = await post(base, 'open-call', body, {}, key);
  assert.equal(busy.status, 503);
  assert.ok(Number(busy.headers['retry-after']) > 0);
  file.exec('ROLLBACK');
  const answer = await post(base, 'open-call', body, {}, key);
  assert.deepEqual([answer.status, answer.json.number], [201, 1]);
});

test('what stopped in good order is one file that can be copied', async (t) => {
  const { base, folder, database, close } = await startEndpoint(t);
  await post(base, 'open-call', pledge());
  await close();
  const copy = join(await temporaryFolder(t), 'copy.db');
  await copyFile(database.replace('file:', ''), copy);
  const copied = await startEndpoint(t, { folder, database: `file:${copy}` });
  assert.equal(await counted(copied.base), 1);
});

test('the database file is for its owner alone, and keeps neither key nor token', async (t) => {
  const { base, database, close } = await startEndpoint(t);
  const key = newKey();
  const { json } = await post(base, 'open-call', pledge(), {}, key);
  const path = database.replace('file:', '');
  for (const file of [path, `${path}-wal`]) assert.equal((await stat(file)).mode & 0o077, 0, file);
  await close();
  const opened = await openDatabase(database);
  const rows = JSON.stringify(await opened.selectFrom('pledges').selectAll().execute());
  await opened.destroy();
  assert.ok(!rows.includes(key.replaceAll('"', '')) && !rows.includes(json.withdrawalToken));
});

test('contact data is kept for the street office, and deleted when the pledge is withdrawn', async (t) => {
  const { base, folder, database, close } = await startEndpoint(t);
  const contact = marked();
  const { number, withdrawalToken } = (await post(base, 'open-call', pledge({ contact, message: `${MARK} says` })))
    .json;
  await close();
  const held = await openDatabase(database);
  const contacts = await held.selectFrom('contacts').selectAll().execute();
  assert.deepEqual(contacts, [{ initiative: 'open-call', number, ...contact }]);
  await held.destroy();
  assert.match(await onDisk(database), new RegExp(MARK));

  const again = await startEndpoint(t, { folder, database });
  assert.equal((await withdraw(again.base, 'open-call', number, withdrawalToken)).status, 200);
  await again.close();
  assert.doesNotMatch(await onDisk(database), new RegExp(MARK));
});

/** All that the database's files hold, byte by byte. */
async function onDisk(database: string): Promise<string> {
  const folder = dirname(database.replace('file:', ''));
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join();
}

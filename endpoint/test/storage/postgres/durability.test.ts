import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { openDatabase } from '../../../src/storage/database/database.js';
import { newPostgres, onServer } from '../../databases.js';
import { districtFolder, newKey, pledge, post, readInitiative, run, startEndpoint } from '../../helpers.js';
import { startPostgres } from '../../postgres-server.js';

const counted = async (base: string): Promise<number> => (await readInitiative(base, 'open-call')).pledges.count;

test('a commit waits for the disk, whatever the database says', async (t) => {
  const url = await newPostgres(t);
  const name = new URL(url).pathname.slice(1);
  const setting = async (): Promise<unknown> => {
    const database = await openDatabase(url);
    try {
      const { rows } = await sql`select current_setting('synchronous_commit') as setting`.execute(database);
      return rows[0];
    } finally {
      await database.destroy();
    }
  };
  for (const [said, expected] of [
    ['off', 'on'],
    ['local', 'on'],
    ['remote_apply', 'remote_apply'],
  ]) {
    await onServer(url, `alter database ${name} set synchronous_commit = ${said}`);
    assert.deepEqual(await setting(), { setting: expected });
  }
  await onServer(url, `alter database ${name} reset synchronous_commit`);
});

test('a server that does not wait for its disk is refused at the start', async (t) => {
  const server = await startPostgres(['fsync=off']);
  t.after(server.stop);
  const service = run(t, ['serve', await districtFolder(t), '--port', '0'], { DATABASE_URL: server.url });
  assert.equal(await service.ended, 1);
  assert.match(service.stderr(), /DATABASE_URL.*fsync = off/);
  assert.ok(!service.stderr().includes(new URL(server.url).password));
});

test('a wrong password, or no such database, is said without the password', async (t) => {
  const url = new URL(await newPostgres(t));
  const { password } = url;
  const folder = await districtFolder(t);
  url.password = 'not-the-password';
  const wrong = run(t, ['serve', folder, '--port', '0'], { DATABASE_URL: url.href });
  assert.equal(await wrong.ended, 1);
  assert.match(wrong.stderr(), /DATABASE_URL.*user or password are not right/);
  assert.doesNotMatch(wrong.stderr(), /not-the-password/);
  url.password = password;
  url.pathname = 'nowhere';
  const nowhere = run(t, ['serve', folder, '--port', '0'], { DATABASE_URL: url.href });
  assert.equal(await nowhere.ended, 1);
  assert.match(nowhere.stderr(), /DATABASE_URL.*there is no such database/);
  assert.ok(!nowhere.stderr().includes(password));
});

test('while the server is away pledges are a 503 to send again, and go through when it is back', async (t) => {
  const server = await startPostgres();
  t.after(server.stop);
  const { base } = await startEndpoint(t, { database: server.url });
  const [key, body] = [newKey(), pledge()];
  assert.equal((await post(base, 'open-call', pledge())).status, 201);
  const crash = server.crash();
  const meanwhile = await post(base, 'open-call', body, {}, key);
  assert.equal(meanwhile.status, 503);
  assert.ok(Number(meanwhile.headers['retry-after']) > 0);
  await crash;
  const answer = await post(base, 'open-call', body, {}, key);
  assert.deepEqual([answer.status, answer.json.number], [201, 2]);
  assert.equal(await counted(base), 2);
});

test('a pledge that waits too long for another instance is a 503, and leaves no trace', async (t) => {
  const { base, database } = await startEndpoint(t);
  await post(base, 'open-call', pledge());
  const held = await openDatabase(database);
  t.after(() => held.destroy());
  const [key, body] = [newKey(), pledge()];
  await held.transaction().execute(async (transaction) => {
    await transaction.updateTable('counters').set({ last: 1 }).execute();
    assert.equal((await post(base, 'open-call', body, {}, key)).status, 503);
  });
  assert.deepEqual((await post(base, 'open-call', body, {}, key)).json.number, 2);
});

test('a name that swells when it is normalized fits the index', async (t) => {
  const { base } = await startEndpoint(t);
  const organization = { name: 'ﷺ'.repeat(200) };
  assert.equal((await post(base, 'open-call', pledge({ organization }))).status, 201);
  assert.equal((await post(base, 'open-call', pledge({ organization }))).status, 409);
});

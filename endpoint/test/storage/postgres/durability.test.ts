import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { Problem } from '../../../../src/contract/index.js';
import { openDatabase } from '../../../src/storage/database/database.js';
import { createPostgresDatabase, queryServer } from '../../databases.js';
import {
  createDistrictFolder,
  createKey,
  createPledge,
  postPledge,
  readCount,
  runCommand,
  sendRequest,
  startEndpoint,
} from '../../helpers.js';
import { startPostgres } from '../../postgres-server.js';

test('a commit waits for the disk, whatever the database is set to', async (t) => {
  const url = await createPostgresDatabase(t);
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
  for (const [configured, expected] of [
    ['off', 'on'],
    ['local', 'on'],
    ['remote_apply', 'remote_apply'],
  ]) {
    await queryServer(url, `alter database ${name} set synchronous_commit = ${configured}`);
    assert.deepEqual(await setting(), { setting: expected });
  }
  await queryServer(url, `alter database ${name} reset synchronous_commit`);
});

test('a transaction waits for the disk, and for others a while only, on a session that a pooler gave to somebody else before', async (t) => {
  const url = await createPostgresDatabase(t);
  const name = new URL(url).pathname.slice(1);
  await queryServer(url, `alter database ${name} set synchronous_commit = off`);
  t.after(() => queryServer(url, `alter database ${name} reset synchronous_commit`));
  const database = await openDatabase(url);
  t.after(() => database.destroy());
  // What a transaction gets of a pooler: a session on which nothing was set.
  await database.connection().execute(async (connection) => {
    await sql`reset all`.execute(connection);
    const { rows } = await sql`select current_setting('synchronous_commit') as setting`.execute(connection);
    assert.deepEqual(rows, [{ setting: 'off' }]);
  });
  const { rows } = await database.transaction().execute((transaction) =>
    sql`select current_setting('synchronous_commit') as commit, current_setting('lock_timeout') as lock,
      current_setting('plan_cache_mode') as plan`.execute(transaction),
  );
  assert.deepEqual(rows, [{ commit: 'on', lock: '5s', plan: 'force_custom_plan' }]);
});

test('a read-only database makes the service not ready, and a pledge gets a 503 to retry', async (t) => {
  const { base, database } = await startEndpoint(t);
  const name = new URL(database).pathname.slice(1);
  const setReadOnly = async (command: string): Promise<void> => {
    await queryServer(database, `set transaction read write; alter database ${name} ${command}`);
    await queryServer(
      database,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    // The pool hears of it, and connects anew.
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  assert.equal((await sendRequest(base, '/health/ready')).status, 200);
  await setReadOnly('set default_transaction_read_only = on');
  try {
    const ready = await sendRequest<Problem>(base, '/health/ready');
    assert.equal(ready.status, 503);
    assert.match(String(ready.json.detail), /read-only/);
    const pledge = await postPledge(base, 'open-call', createPledge());
    assert.equal(pledge.status, 503);
    assert.ok(Number(pledge.headers['retry-after']) > 0);
    assert.equal((await sendRequest(base, '/initiatives/open-call.json')).status, 200);
  } finally {
    await setReadOnly('reset default_transaction_read_only');
  }
});

test('an @ in the URL that is not percent-encoded is said to be that, and no password is repeated', async () => {
  for (const url of [
    'postgres://fumin:sec@ret/more@127.0.0.1:1/fumin',
    'postgres://fumin:sec@ret#more@127.0.0.1:1/fumin',
    'postgres://fumin:sec@ret?more@127.0.0.1:1/fumin',
    'postgres://fumin:sec@ret@127.0.0.1:1/fumin',
    'postgres://fumin:sec@ret:more@127.0.0.1:1/fumin',
  ]) {
    await assert.rejects(openDatabase(url), ({ message }: Error) => {
      assert.match(message, /an @ that is not percent-encoded: write it %40/, url);
      assert.doesNotMatch(message, /ret|more/, url);
      return true;
    });
  }
  await assert.rejects(openDatabase('postgres://fumin:secret@127.0.0.1:1/fumin'), ({ message }: Error) => {
    assert.doesNotMatch(message, /@/);
    return true;
  });
});

test('serve refuses a server that does not wait for its disk', async (t) => {
  const server = await startPostgres(['fsync=off']);
  t.after(server.stop);
  const service = runCommand(t, ['serve', await createDistrictFolder(t), '--port', '0'], { DATABASE_URL: server.url });
  assert.equal(await service.ended, 1);
  assert.match(service.stderr(), /DATABASE_URL.*fsync = off/);
  assert.ok(!service.stderr().includes(new URL(server.url).password));
});

test('a wrong password or a missing database is reported without the password', async (t) => {
  const url = new URL(await createPostgresDatabase(t));
  const { password } = url;
  const folder = await createDistrictFolder(t);
  url.password = 'not-the-password';
  const wrong = runCommand(t, ['serve', folder, '--port', '0'], { DATABASE_URL: url.href });
  assert.equal(await wrong.ended, 1);
  assert.match(wrong.stderr(), /DATABASE_URL.*user or password are not right/);
  assert.doesNotMatch(wrong.stderr(), /not-the-password/);
  url.password = password;
  url.pathname = 'nowhere';
  const missing = runCommand(t, ['serve', folder, '--port', '0'], { DATABASE_URL: url.href });
  assert.equal(await missing.ended, 1);
  assert.match(missing.stderr(), /DATABASE_URL.*there is no such database/);
  assert.ok(!missing.stderr().includes(password));
});

test('while the server is away pledges get a 503 to retry, and succeed when it is back', async (t) => {
  const server = await startPostgres();
  t.after(server.stop);
  const { base } = await startEndpoint(t, { database: server.url });
  const [key, body] = [createKey(), createPledge()];
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  const crash = server.crash();
  const meanwhile = await postPledge(base, 'open-call', body, {}, key);
  assert.equal(meanwhile.status, 503);
  assert.ok(Number(meanwhile.headers['retry-after']) > 0);
  await crash;
  const answer = await postPledge(base, 'open-call', body, {}, key);
  assert.deepEqual([answer.status, answer.json.number], [201, 2]);
  assert.equal(await readCount(base), 2);
});

test('a pledge that waits too long for another instance gets a 503, and leaves no trace', async (t) => {
  const { base, database } = await startEndpoint(t);
  await postPledge(base, 'open-call', createPledge());
  const blocking = await openDatabase(database);
  t.after(() => blocking.destroy());
  const [key, body] = [createKey(), createPledge()];
  await blocking.transaction().execute(async (transaction) => {
    await transaction.updateTable('counters').set({ last: 1 }).execute();
    assert.equal((await postPledge(base, 'open-call', body, {}, key)).status, 503);
  });
  assert.deepEqual((await postPledge(base, 'open-call', body, {}, key)).json.number, 2);
});

test('a name that grows when it is normalized fits the index', async (t) => {
  const { base } = await startEndpoint(t);
  const organization = { name: 'ﷺ'.repeat(200) };
  assert.equal((await postPledge(base, 'open-call', createPledge({ organization }))).status, 201);
  assert.equal((await postPledge(base, 'open-call', createPledge({ organization }))).status, 409);
});

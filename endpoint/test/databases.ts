import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import pg from 'pg';

import { temporaryFolder } from './folders.js';

/** The server that tests have beside them where they run on PostgreSQL; without one they run on files. */
const SERVER = process.env.TEST_POSTGRES;

/** A new, empty database of the kind that the tests run on, gone after the test. */
export async function newDatabase(t: TestContext): Promise<string> {
  return SERVER ? newPostgres(t) : newFile(t);
}

export const newFile = async (t: TestContext): Promise<string> =>
  `file:${join(await temporaryFolder(t), 'pledges.db')}`;

/** Databases of this process that no test has at this moment: emptying one is quicker than making one. */
const free: string[] = [];

/** An empty database on the PostgreSQL server that stands beside the tests. */
export async function newPostgres(t: TestContext): Promise<string> {
  if (!SERVER) throw new Error('TEST_POSTGRES is not set: run this with postgres-server.ts');
  const url = free.pop() ?? (await makePostgres(SERVER));
  t.after(async () => {
    await onServer(url, EMPTY);
    free.push(url);
  });
  return url;
}

async function makePostgres(server: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

/** Ends what other connections have begun, and deletes every row but those that say which tables there are. */
const EMPTY = `do $$ declare one text; begin
  perform pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
  for one in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('truncate table %I cascade', one);
  end loop;
end $$`;

/** One statement by a connection of its own. */
export async function onServer(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

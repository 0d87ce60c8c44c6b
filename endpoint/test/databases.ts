import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

import pg from 'pg';

import { createTemporaryFolder } from './folders.js';

/** URL of the PostgreSQL server that the tests run on; without one, they run on the embedded database. */
const SERVER_URL = process.env.TEST_POSTGRES;

/** Creates an empty database of the kind that the tests run on, which is removed after the test. */
export async function createDatabase(t: TestContext): Promise<string> {
  return SERVER_URL ? createPostgresDatabase(t) : createFileDatabase(t);
}

export const createFileDatabase = async (t: TestContext): Promise<string> =>
  `file:${join(await createTemporaryFolder(t), 'pledges.db')}`;

/**
 * Reads the bytes of all files in the folder of an embedded database, as Latin-1. One that goes meanwhile has none: the log
 * does so once the last connection has ended.
 */
export async function readDatabaseFiles(url: string): Promise<string> {
  const folder = dirname(url.slice('file:'.length));
  const read = (path: string): Promise<string> =>
    readFile(path, 'latin1').catch((error: unknown) => {
      if (existsSync(path)) throw error;
      return '';
    });
  return (await Promise.all((await readdir(folder)).map((name) => read(join(folder, name))))).join();
}

/** Databases of this process that no test uses at the moment: emptying one is faster than creating one. */
const freeDatabases: string[] = [];

/** Creates an empty database on the PostgreSQL server that the tests run on. */
export async function createPostgresDatabase(t: TestContext): Promise<string> {
  if (!SERVER_URL) throw new Error('TEST_POSTGRES is not set: run this with postgres-server.ts');
  const url = freeDatabases.pop() ?? (await addPostgresDatabase(SERVER_URL));
  t.after(async () => {
    await queryServer(url, EMPTY_DATABASE);
    freeDatabases.push(url);
  });
  return url;
}

async function addPostgresDatabase(server: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await queryServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

/** Terminates other connections, and deletes every row except those that record the migrations. */
const EMPTY_DATABASE = `do $$ declare table_name text; begin
  perform pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
  for table_name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('truncate table %I cascade', table_name);
  end loop;
end $$`;

/** Executes a statement on a connection of its own. */
export async function queryServer(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

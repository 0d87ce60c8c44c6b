import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
} from 'kysely';

import { openDatabase } from '../../src/storage/database/database.js';
import { migrations } from '../../src/storage/database/migrations.js';
import type { Tables } from '../../src/storage/database/schema.js';
import { createDatabase } from '../helpers.js';

/**
 * SHA-256 of the statements of each released migration. Databases out there were made by them: a change to one would leave
 * these as they are, and make new ones different. Whatever changes the tables is a new migration, with a line here.
 */
const RELEASED: Readonly<Record<string, { readonly sqlite: string; readonly postgres: string }>> = {
  '001-pledges': {
    sqlite: '105009f985b86d505eb44baf704e0dbf771775a4d08f0e0959ae86870a360d61',
    postgres: '105009f985b86d505eb44baf704e0dbf771775a4d08f0e0959ae86870a360d61',
  },
  '002-office': {
    sqlite: 'd273a51e53cb7336f3e018a8f49f8b1d29e1c82e62cb3e61ed61a11293f513c2',
    postgres: '84081e4b6f47da3471c9f56df3f32d182edb5b253f5c29d96b51fba0e732129f',
  },
  '003-accounts': {
    sqlite: '2e220c4eabdd0bcd9ec3121cb60ea812a785d25e21f4a0bb2718463fcf8e0c9b',
    postgres: '9e2e0d8d245124b4db8fc6558d3a393f8a940315a73063690f9a867297db741c',
  },
  '004-corrections': {
    sqlite: 'dd9a7934090a8e5562e7a4bdfc56c9a8b9358fc237fc4cd80e4c6c27c4d9e485',
    postgres: '47ab8c7d9ba608f9d6f644bfd74212096661b1295cc55b01a9cea002d8408249',
  },
  '005-notifications': {
    sqlite: '07842239b850b0fe5b837108194190e9c9bad4917a8eeace5663b6c468c0beb1',
    postgres: '07842239b850b0fe5b837108194190e9c9bad4917a8eeace5663b6c468c0beb1',
  },
  '006-invitation-codes': {
    sqlite: 'c99dcdc6f12d93b602802bd649fd5641e57d3aa690dbb2300a571d09e6a50dc6',
    postgres: 'f8c89cf35db108019df17f68e8458ee9ee37215093b0a50890b3dba4bc63a3e9',
  },
  '007-notification-failures': {
    sqlite: 'e6d226316abb702e60c7a07ef99acd77f2b24d6f96b31bd57e0a1dd4397f6d42',
    postgres: 'e6d226316abb702e60c7a07ef99acd77f2b24d6f96b31bd57e0a1dd4397f6d42',
  },
};

const DIALECTS: Readonly<Record<'sqlite' | 'postgres', Dialect>> = {
  sqlite: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
  postgres: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
};

test('a released migration never changes', async () => {
  const hashes: Record<string, Record<string, string>> = {};
  for (const [name, migration] of Object.entries(await migrations.getMigrations())) {
    for (const [kind, dialect] of Object.entries(DIALECTS)) {
      const statements: string[] = [];
      await migration.up(new Kysely<Tables>({ dialect, log: ({ query }) => void statements.push(query.sql) }));
      hashes[name] = { ...hashes[name], [kind]: createHash('sha256').update(statements.join(';')).digest('hex') };
    }
  }
  assert.deepEqual(hashes, RELEASED);
});

test('a database that a newer version has written is refused in plain words, and left as it is', async (t) => {
  const url = await createDatabase(t);
  const database = await openDatabase(url);
  await sql`insert into kysely_migration (name, timestamp) values ('003-later', '2027-01-01')`.execute(database);
  t.after(async () => {
    await sql`delete from kysely_migration where name = '003-later'`.execute(database);
    await database.destroy();
  });
  for (let tries = 0; tries < 2; tries++) {
    await assert.rejects(
      openDatabase(url),
      /written by a newer version of fumin-endpoint \(003-later\): run that version/,
    );
  }
  assert.deepEqual(await database.selectFrom('pledges').selectAll().execute(), []);
});

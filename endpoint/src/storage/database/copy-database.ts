import type { Kysely, Transaction } from 'kysely';

import type { Database } from './database.js';
import type { Tables } from './schema.js';

/** Every table, each after those that it refers to. */
const TABLES = ['counters', 'pledges', 'pledge_roles', 'contacts', 'solutions', 'acts'] as const;
type TableName = (typeof TABLES)[number];

/** How many rows go at a time. */
const BATCH_SIZE = 500;

/** How many rows each table had. */
export type CopiedRows = Readonly<Record<TableName, number>>;

/**
 * Copies all that one database holds to another, which is empty: everything or nothing. Nobody can pledge at the first
 * while it is read.
 *
 * @throws where the other is not empty, or has not got what was read
 */
export async function copyDatabase(from: Database, to: Database): Promise<CopiedRows> {
  return from
    .transaction()
    .setIsolationLevel('serializable')
    .execute((source) =>
      to.transaction().execute(async (target) => {
        for (const table of TABLES) {
          if ((await countRows(target, table)) > 0) throw new Error('the database to copy to is not empty');
        }
        const copied: Partial<Record<TableName, number>> = {};
        for (const table of TABLES) {
          await copyTable(source, target, table);
          const [had, has] = [await countRows(source, table), await countRows(target, table)];
          if (had !== has) throw new Error(`${table}: of ${had} rows ${has} arrived; nothing was copied`);
          copied[table] = has;
        }
        return copied as CopiedRows;
      }),
    );
}

async function copyTable(source: Transaction<Tables>, target: Transaction<Tables>, table: TableName): Promise<void> {
  // All tables are alike to this; their types are not.
  const [reading, writing] = [source, target] as unknown as [
    Kysely<Record<string, object>>,
    Kysely<Record<string, object>>,
  ];
  const rows = await reading.selectFrom(table).selectAll().execute();
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    await writing
      .insertInto(table)
      .values(rows.slice(start, start + BATCH_SIZE))
      .execute();
  }
}

async function countRows(database: Transaction<Tables>, table: TableName): Promise<number> {
  const { count } = await database
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

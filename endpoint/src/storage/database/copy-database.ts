import type { Kysely, Transaction } from 'kysely';

import type { Database } from './database.js';
import type { Tables } from './schema.js';

/**
 * All tables that are copied, each after those that it refers to. Sessions are not: whoever is signed in at one database
 * signs in anew at another.
 */
export const TABLES = [
  'counters',
  'pledges',
  'pledge_roles',
  'contacts',
  'solutions',
  'acts',
  'accounts',
  'notification_messages',
  'notifications',
  'invitation_codes',
] as const;
type TableName = (typeof TABLES)[number];

/** Number of rows per insert. */
const BATCH_SIZE = 500;

/** Number of rows copied, by table. */
export type CopiedRows = Readonly<Record<TableName, number>>;

/**
 * Copies the whole of a database to an empty one, everything or nothing. The source takes no pledges meanwhile.
 *
 * @throws if the target is not empty, or did not receive every row
 */
export async function copyDatabase(source: Database, target: Database): Promise<CopiedRows> {
  return source
    .transaction()
    .setIsolationLevel('serializable')
    .execute((reader) =>
      target.transaction().execute(async (writer) => {
        for (const table of TABLES) {
          if ((await countRows(writer, table)) > 0) throw new Error('the database to copy to is not empty');
        }
        const copied: Partial<Record<TableName, number>> = {};
        for (const table of TABLES) {
          await copyTable(reader, writer, table);
          const [expected, arrived] = [await countRows(reader, table), await countRows(writer, table)];
          if (arrived !== expected) {
            throw new Error(`${table}: of ${expected} rows ${arrived} arrived; nothing was copied`);
          }
          copied[table] = arrived;
        }
        return copied as CopiedRows;
      }),
    );
}

async function copyTable(reader: Transaction<Tables>, writer: Transaction<Tables>, table: TableName): Promise<void> {
  // The code is the same for all tables; their types are not.
  const [untypedReader, untypedWriter] = [reader, writer] as unknown as [
    Kysely<Record<string, object>>,
    Kysely<Record<string, object>>,
  ];
  const rows = await untypedReader.selectFrom(table).selectAll().execute();
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    await untypedWriter
      .insertInto(table)
      .values(rows.slice(start, start + BATCH_SIZE))
      .execute();
  }
}

/** Counts the rows of a table. */
export async function countRows(database: Transaction<Tables>, table: TableName): Promise<number> {
  const { count } = await database
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

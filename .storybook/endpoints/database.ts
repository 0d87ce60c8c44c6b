import { Kysely, Migrator } from 'kysely';
import type Libsql from 'libsql';
import initSqlJs, { type Database as SqlJsDatabase } from 'sql.js';
import sqliteUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';

import type { Database } from '../../endpoint/src/storage/database/database.js';
import { migrations } from '../../endpoint/src/storage/database/migrations.js';
import type { Tables } from '../../endpoint/src/storage/database/schema.js';
import { createSqliteFileDialect } from '../../endpoint/src/storage/database/sqlite-driver.js';

/** Opens an empty database of the endpoint, by its own driver and tables, on a SQLite that runs in the page. */
export async function openPageDatabase(): Promise<Database> {
  const { Database: SqlJs } = await initSqlJs({ locateFile: () => sqliteUrl });
  const connection = connect(new SqlJs());
  const dialect = createSqliteFileDialect({ writer: connection, reader: connection, close: () => connection.close() });
  const database = new Kysely<Tables>({ dialect });
  const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The tables could not be made');
  return database;
}

/** Offers what the endpoint's driver uses of a connection. */
function connect(database: SqlJsDatabase): Libsql.Database {
  const connection = {
    inTransaction: false,
    exec(statement: string) {
      database.exec(statement);
      connection.inTransaction = /^BEGIN/i.test(statement);
    },
    prepare(text: string) {
      const statement = database.prepare(text);
      return {
        reader: statement.getColumnNames().length > 0,
        all(parameters: readonly (string | number | null)[]) {
          statement.bind([...parameters]);
          const rows = [];
          while (statement.step()) rows.push(statement.getAsObject());
          statement.free();
          return rows;
        },
        run(parameters: readonly (string | number | null)[]) {
          statement.run([...parameters]);
          statement.free();
          return { changes: database.getRowsModified() };
        },
      };
    },
    close: () => database.close(),
  };
  return connection as unknown as Libsql.Database;
}

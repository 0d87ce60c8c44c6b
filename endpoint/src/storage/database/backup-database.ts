import { constants } from 'node:fs';
import { copyFile, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { sql } from 'kysely';

import { copyDatabase, countRows, TABLES, type CopiedRows } from './copy-database.js';
import { openDatabase, type Database } from './database.js';
import { isPostgres } from './dialect.js';

/**
 * Writes the whole of a database, as it is at one moment, to a new file: an embedded database of its own, that only its owner
 * can read. Services go on meanwhile, on the embedded database as on PostgreSQL. The file has no trace of what was deleted.
 *
 * @returns the number of rows in the file, counted there, by table
 * @throws if there is such a file already, or it could not be written whole; then there is none
 */
export async function backUpDatabase(database: Database, file: string): Promise<CopiedRows> {
  await createPrivateFile(file);
  try {
    if (isPostgres(database)) await withFile(file, (target) => copyDatabase(database, target));
    else await copyFileDatabase(database, file);
    await flush(file);
    await flush(dirname(file));
    return await withFile(file, countWholeDatabase);
  } catch (error) {
    await removeFiles(file);
    throw error;
  }
}

/**
 * Restores a backup into an empty database, everything or nothing. The backup stays as it is: one of an older version is
 * brought up to date in a copy.
 *
 * @returns the number of rows restored, by table
 * @throws if the backup is damaged, or the database is not empty
 */
export async function restoreDatabase(backup: string, database: Database): Promise<CopiedRows> {
  const copy = join(dirname(backup), `.restore-${process.pid}-${Date.now()}`);
  try {
    await copyFile(backup, copy, constants.COPYFILE_EXCL).catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Error(`there is no file ${backup}`) : error;
    });
    return await withFile(copy, async (source) => {
      await countWholeDatabase(source);
      return copyDatabase(source, database);
    });
  } finally {
    await removeFiles(copy);
  }
}

/** Copies an embedded database to a new file, but for its sessions. */
async function copyFileDatabase(database: Database, file: string): Promise<void> {
  await sql`vacuum into ${file}`.execute(database);
  // Overwritten with zeros, as everything that is deleted.
  await withFile(file, (copy) => copy.deleteFrom('sessions').execute());
}

/** @throws if the file exists */
async function createPrivateFile(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`there is a file ${file} already`) : error;
  }
}

/** Counts what is in an embedded database, after a look at every page of it. */
async function countWholeDatabase(database: Database): Promise<CopiedRows> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
  const faults = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  if (faults.length > 0) throw new Error(`the database is damaged: ${faults[0]}`);
  const counts = await database
    .transaction()
    .execute(async (reader) =>
      Promise.all(TABLES.map(async (table) => [table, await countRows(reader, table)] as const)),
    );
  return Object.fromEntries(counts) as unknown as CopiedRows;
}

async function withFile<T>(file: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(`file:${file}`);
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const removeFiles = async (file: string): Promise<void> => {
  for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true });
};

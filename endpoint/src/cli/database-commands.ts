import type { Command } from 'commander';

import { recordAct } from '../storage/audit-log.js';
import { backUpDatabase, restoreDatabase } from '../storage/database/backup-database.js';
import { copyDatabase, type CopiedRows } from '../storage/database/copy-database.js';
import { hasService } from '../storage/database/database-users.js';
import { createDatabaseOption, createUserOption } from './options/common-options.js';
import { withDatabase } from './with-database.js';

const STILL_RUNNING =
  'a service still uses the database to copy, and what it takes meanwhile would be missing: stop it first';

/** Defines the command that copies a database into another. */
export function defineCopyCommand(command: Command): void {
  command
    .requiredOption('--from <url>', 'file:<path> or postgres://…')
    .requiredOption('--to <url>', 'file:<path> or postgres://…')
    .action(async ({ from, to }: { from: string; to: string }) =>
      withDatabase(from, async (source) =>
        withDatabase(
          to,
          async (target) => {
            if (await hasService(source, from)) throw new Error(STILL_RUNNING);
            printRows(await copyDatabase(source, target));
          },
          { create: true },
        ),
      ),
    );
}

/** Defines the command that writes a database to a file. */
export function defineBackupCommand(command: Command): void {
  command
    .addOption(createDatabaseOption())
    .requiredOption('--to <file>', 'new file that only you can read, with contact data in it')
    .addOption(createUserOption())
    .action(async ({ database: url, to, by }: { database: string; to: string; by: string }) =>
      withDatabase(url, async (database) => {
        printRows(await backUpDatabase(database, to));
        await recordAct(database, { who: by, act: 'backup', initiative: null, number: null });
      }),
    );
}

/** Defines the command that takes what a backup has into an empty database. */
export function defineRestoreCommand(command: Command): void {
  command
    .addOption(createDatabaseOption())
    .requiredOption('--from <file>', 'file that backup has written; it stays as it is')
    .addOption(createUserOption())
    .action(async ({ database: url, from, by }: { database: string; from: string; by: string }) =>
      withDatabase(
        url,
        async (database) => {
          printRows(await restoreDatabase(from, database));
          await recordAct(database, { who: by, act: 'restore', initiative: null, number: null });
        },
        { create: true },
      ),
    );
}

const printRows = (rows: CopiedRows): void =>
  Object.entries(rows).forEach(([table, count]) => console.log(`${table}\t${count}`));

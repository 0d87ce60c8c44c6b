import { Command } from 'commander';

import { recordAct } from '../storage/audit-log.js';
import { backUpDatabase, restoreDatabase } from '../storage/database/backup-database.js';
import { copyDatabase, type CopiedRows } from '../storage/database/copy-database.js';
import { hasService } from '../storage/database/database-users.js';
import { createDatabaseOption, createUserOption } from './options.js';
import { withDatabase } from './with-database.js';

const STILL_RUNNING =
  'a service still uses the database to copy, and what it takes meanwhile would be missing: stop it first';

/** Creates the commands that take the whole of a database somewhere else. */
export function createDatabaseCommands(): readonly Command[] {
  const copy = new Command('copy')
    .description('copy all pledges from one database to another, which is empty; stop the service first')
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

  const backup = new Command('backup')
    .description('write all pledges to a new file, as they are at one moment; services go on meanwhile')
    .addOption(createDatabaseOption())
    .requiredOption('--to <file>', 'new file that only you can read, with contact data in it')
    .addOption(createUserOption())
    .action(async ({ database: url, to, by }: { database: string; to: string; by: string }) =>
      withDatabase(url, async (database) => {
        printRows(await backUpDatabase(database, to));
        await recordAct(database, { who: by, act: 'backup', initiative: null, number: null });
      }),
    );

  const restore = new Command('restore')
    .description('take all pledges from a backup into a database that is empty')
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

  return [copy, backup, restore];
}

const printRows = (rows: CopiedRows): void =>
  Object.entries(rows).forEach(([table, count]) => console.log(`${table}\t${count}`));

import { rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';

import { Argument, Command, InvalidArgumentError, Option } from 'commander';

import { isId } from '../content/served-files.js';
import { isPledgeNumber } from '../http/route-paths.js';
import { EXPORT_FORMATS, exportPledges, type ExportFormat } from '../office/export-pledges.js';
import { listAuditEntries, recordAct } from '../storage/audit-log.js';
import { backUpDatabase, restoreDatabase } from '../storage/database/backup-database.js';
import { copyDatabase, type CopiedRows } from '../storage/database/copy-database.js';
import { hasService } from '../storage/database/database-users.js';
import { openDatabase, type Database } from '../storage/database/database.js';
import { OFFICE_ACTIONS, performOfficeAction, purgeContacts, type OfficeAction } from '../storage/office-actions.js';
import {
  findOfficePledge,
  listAllOfficePledges,
  listOfficePledges,
  listPledgedInitiatives,
  type OfficePledge,
} from '../storage/office-reads.js';

/** Descriptions of the actions, for the help. */
const ACTION_DESCRIPTIONS: Readonly<Record<OfficeAction, string>> = {
  approve: 'let the wall show a pledge, also after it was hidden',
  hide: 'take a pledge off the wall; it still counts',
  withdraw: 'withdraw a pledge for its sender: it no longer counts, and its contact data is deleted from every file',
  purge: 'delete the contact data of a pledge from every file; it counts as before',
};

const STILL_RUNNING =
  'a service still uses the database to copy, and what it takes meanwhile would be missing: stop it first';

/** Creates the street office's commands, which work on the database itself, whether the service runs or not. */
export function createOfficeCommands(createDatabaseOption: () => Option): readonly Command[] {
  const pledges = new Command('pledges').description('look at pledges, and decide on them');
  const addCommand = (name: string, description: string): Command =>
    pledges.command(name).description(description).addOption(createDatabaseOption());
  const createUserOption = () =>
    new Option('--by <name>', 'who does it, for the list of acts')
      .env('FUMIN_OFFICE_USER')
      .default(userInfo().username);
  const createInitiativeArgument = () => new Argument('<initiative>', 'the id of the initiative').argParser(parseId);
  const createNumberArgument = (name = '<number>') =>
    new Argument(name, 'the number of the pledge').argParser(parseNumber);

  addCommand('list', 'the pledges of an initiative, newest first; without one, the initiatives that have any')
    .addArgument(new Argument('[initiative]', 'the id of the initiative').argParser(parseId))
    .option('--most <count>', 'how many at most', parseNumber, 100)
    .action(async (initiative: string | undefined, options: { database: string; most: number }) =>
      withDatabase(options.database, async (database) => {
        if (initiative === undefined) {
          for (const id of await listPledgedInitiatives(database)) console.log(id);
          return;
        }
        const page = await listOfficePledges(database, initiative, { before: null, limit: options.most });
        for (const pledge of page) console.log(formatPledgeLine(pledge));
      }),
    );

  addCommand('show', 'all that is kept of a pledge, with the check code that its receipt must have')
    .addArgument(createInitiativeArgument())
    .addArgument(createNumberArgument())
    .addOption(createUserOption())
    .action(async (initiative: string, number: number, options: { database: string; by: string }) =>
      withDatabase(options.database, async (database) => {
        const pledge = requirePledge(await findOfficePledge(database, initiative, number));
        if (pledge.contact) await recordAct(database, { who: options.by, act: 'read', initiative, number });
        console.log(JSON.stringify(pledge, null, 2));
      }),
    );

  for (const action of OFFICE_ACTIONS) {
    const command = addCommand(action, ACTION_DESCRIPTIONS[action])
      .addArgument(createInitiativeArgument())
      .addArgument(createNumberArgument(action === 'purge' ? '[number]' : '<number>'))
      .addOption(createUserOption());
    if (action === 'purge') command.option('--all', 'of all pledges of the initiative, when its time is over');
    command.action(
      async (
        initiative: string,
        number: number | undefined,
        { database: url, by, all }: { database: string; by: string; all?: true },
      ) =>
        withDatabase(url, async (database) => {
          if (number !== undefined) {
            const pledge = requirePledge(await performOfficeAction(database, action, initiative, number, by));
            console.log(formatPledgeLine(pledge));
          } else if (all) {
            console.log(`deleted the contact data of ${await purgeContacts(database, initiative, by)} pledges`);
          } else {
            throw new Error('say which pledge by its number, or --all');
          }
        }),
    );
  }

  addCommand('export', 'all pledges of an initiative, contact data too')
    .addArgument(createInitiativeArgument())
    .addOption(new Option('--format <format>').choices(EXPORT_FORMATS).default('csv'))
    .option('--output <file>', 'write to a new file that only you can read, not to standard output')
    .addOption(createUserOption())
    .action(
      async (initiative: string, options: { database: string; format: ExportFormat; output?: string; by: string }) =>
        withDatabase(options.database, async (database) => {
          const { output, format, by } = options;
          const text = exportPledges(await listAllOfficePledges(database, initiative), format);
          if (output !== undefined) await writeNewFile(output, text);
          try {
            await recordAct(database, { who: by, act: `export ${format}`, initiative, number: null });
          } catch (error) {
            // Nobody has what is not recorded.
            if (output !== undefined) await rm(output);
            throw error;
          }
          if (output === undefined) process.stdout.write(text);
        }),
    );

  addCommand('acts', 'what the office did, newest first: when, who, what, which pledge')
    .option('--most <count>', 'how many at most', parseNumber, 100)
    .action(async (options: { database: string; most: number }) =>
      withDatabase(options.database, async (database) => {
        for (const { at, who, act, initiative, number } of await listAuditEntries(database, options.most)) {
          console.log([at, who, act, initiative, number].filter((value) => value !== null).join('\t'));
        }
      }),
    );

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

  return [pledges, copy, backup, restore];
}

const printRows = (rows: CopiedRows): void =>
  Object.entries(rows).forEach(([table, count]) => console.log(`${table}\t${count}`));

/** Writes a file that only its owner can read. An existing file would keep its permissions, and lose its content. */
async function writeNewFile(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`there is a file ${file} already`) : error;
  }
}

/** Opens a database for one command. By default it does not create one: a missing database is probably a typo. */
async function withDatabase(
  url: string,
  work: (database: Database) => Promise<void>,
  { create } = { create: false },
): Promise<void> {
  const database = await openDatabase(url, { create });
  try {
    await work(database);
  } finally {
    await database.destroy();
  }
}

function requirePledge(pledge: OfficePledge | null): OfficePledge {
  if (pledge === null) throw new Error('there is no such pledge');
  return pledge;
}

/** Formats a pledge as a line without contact data, since others may see the screen. */
const formatPledgeLine = ({ number, state, checkCode, received, roles, organization }: OfficePledge): string =>
  [number, state, checkCode, received, roles.join(' '), organization.name].join('\t');

function parseId(text: string): string {
  if (!isId(text)) throw new InvalidArgumentError('Expected the id of an initiative.');
  return text;
}

function parseNumber(text: string): number {
  if (!isPledgeNumber(text)) throw new InvalidArgumentError('Expected a number from 1 on.');
  return Number(text);
}

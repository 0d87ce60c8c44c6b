import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';

import { Argument, Command, InvalidArgumentError, Option } from 'commander';

import { exportPledges, EXPORT_FORMATS, type ExportFormat } from '../office/export-pledges.js';
import { isId, isPledgeNumber } from '../http/route-paths.js';
import { copyDatabase } from '../storage/database/copy-database.js';
import { openDatabase, type Database } from '../storage/database/database.js';
import {
  performOfficeAction,
  OFFICE_ACTIONS,
  purgeContacts,
  recordAuditEntry,
  type OfficeAction,
} from '../storage/office-actions.js';
import {
  listAllOfficePledges,
  findOfficePledge,
  readAuditLog,
  listOfficePledges,
  listPledgedInitiatives,
  type OfficePledge,
} from '../storage/office-reads.js';

/** What each act does, for the help. */
const ACTION_DESCRIPTIONS: Readonly<Record<OfficeAction, string>> = {
  approve: 'let the wall show a pledge, also after it was hidden',
  hide: 'take a pledge off the wall; it still counts',
  withdraw: 'withdraw a pledge for its sender: it no longer counts, and its contact data is deleted from every file',
  purge: 'delete the contact data of a pledge from every file; it counts as before',
};

/** The commands with which the street office works on the database itself, whether the service runs or not. */
export function createOfficeCommands(databaseOption: () => Option): readonly Command[] {
  const pledges = new Command('pledges').description('look at pledges, and decide on them');
  const command = (name: string, description: string): Command =>
    pledges.command(name).description(description).addOption(databaseOption());
  const byOption = () =>
    new Option('--by <name>', 'who does it, for the list of acts')
      .env('FUMIN_OFFICE_USER')
      .default(userInfo().username);
  const initiative = () => new Argument('<initiative>', 'the id of the initiative').argParser(parseId);
  const number = () => new Argument('<number>', 'the number of the pledge').argParser(parseNumber);

  command('list', 'the pledges of an initiative, newest first; without one, the initiatives that have any')
    .addArgument(new Argument('[initiative]', 'the id of the initiative').argParser(parseId))
    .option('--most <count>', 'how many at most', parseNumber, 100)
    .action(async (id: string | undefined, { database, most }: { database: string; most: number }) =>
      withDatabase(database, async (opened) => {
        if (id === undefined) for (const one of await listPledgedInitiatives(opened)) console.log(one);
        else
          for (const pledge of await listOfficePledges(opened, id, { before: null, most }))
            console.log(formatPledgeLine(pledge));
      }),
    );

  command('show', 'all that is kept of a pledge, with the check code that its receipt must have')
    .addArgument(initiative())
    .addArgument(number())
    .action(async (id: string, of: number, { database }: { database: string }) =>
      withDatabase(database, async (opened) =>
        console.log(JSON.stringify(requirePledge(await findOfficePledge(opened, id, of)), null, 2)),
      ),
    );

  for (const one of OFFICE_ACTIONS) {
    const doing = command(one, ACTION_DESCRIPTIONS[one])
      .addArgument(initiative())
      .addArgument(
        one === 'purge' ? new Argument('[number]', 'the number of the pledge').argParser(parseNumber) : number(),
      )
      .addOption(byOption());
    if (one === 'purge') doing.option('--all', 'of all pledges of the initiative, when its time is over');
    doing.action(
      async (id: string, of: number | undefined, { database, by, all }: { database: string; by: string; all?: true }) =>
        withDatabase(database, async (opened) => {
          if (of !== undefined)
            console.log(formatPledgeLine(requirePledge(await performOfficeAction(opened, one, id, of, by))));
          else if (all) console.log(`deleted the contact data of ${await purgeContacts(opened, id, by)} pledges`);
          else throw new Error('say which pledge by its number, or --all');
        }),
    );
  }

  command('export', 'all pledges of an initiative, contact data too')
    .addArgument(initiative())
    .addOption(new Option('--format <format>').choices(EXPORT_FORMATS).default('csv'))
    .option('--output <file>', 'write to a new file that only you can read, not to standard output')
    .addOption(byOption())
    .action(async (id: string, options: { database: string; format: ExportFormat; output?: string; by: string }) =>
      withDatabase(options.database, async (opened) => {
        await recordAuditEntry(opened, {
          who: options.by,
          act: `export ${options.format}`,
          initiative: id,
          number: null,
        });
        const text = exportPledges(await listAllOfficePledges(opened, id), options.format);
        if (options.output === undefined) process.stdout.write(text);
        else await writeNewFile(options.output, text);
      }),
    );

  command('acts', 'what the office did, newest first: when, who, what, which pledge')
    .option('--most <count>', 'how many at most', parseNumber, 100)
    .action(async ({ database, most }: { database: string; most: number }) =>
      withDatabase(database, async (opened) => {
        for (const { at, who, act: what, initiative: id, number: of } of await readAuditLog(opened, most)) {
          console.log([at, who, what, id, of].filter((part) => part !== null).join('\t'));
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
            const copied = await copyDatabase(source, target);
            for (const [table, rows] of Object.entries(copied)) console.log(`${table}\t${rows}`);
          },
          true,
        ),
      ),
    );

  return [pledges, copy];
}

/** A file that was there would keep who may read it, and lose what was in it. */
async function writeNewFile(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`there is a file ${file} already`) : error;
  }
}

/** Opens a database for one command. One that is not there is not made: it would be a slip of the pen. */
async function withDatabase(url: string, work: (database: Database) => Promise<void>, create = false): Promise<void> {
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

/** A pledge in a line, without contact data: it may stand on a screen that others see. */
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

import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';

import { Argument, Command, InvalidArgumentError, Option } from 'commander';

import { exportPledges, FORMATS, type Format } from '../office/export-pledges.js';
import { isId, isNumber } from '../http/route-paths.js';
import { copyDatabase } from '../storage/database/copy-database.js';
import { openDatabase, type Database } from '../storage/database/database.js';
import { act, ACTS, purgeAll, writeDown, type Act } from '../storage/office-actions.js';
import {
  everyPledge,
  findForOffice,
  latestActs,
  listForOffice,
  pledgedInitiatives,
  type OfficePledge,
} from '../storage/office-reads.js';

/** What each act does, for the help. */
const DOES: Readonly<Record<Act, string>> = {
  approve: 'let the wall show a pledge, also after it was hidden',
  hide: 'take a pledge off the wall; it still counts',
  withdraw: 'withdraw a pledge for its sender: it no longer counts, and its contact data is deleted from every file',
  purge: 'delete the contact data of a pledge from every file; it counts as before',
};

/** The commands with which the street office works on the database itself, whether the service runs or not. */
export function officeCommands(databaseOption: () => Option): readonly Command[] {
  const pledges = new Command('pledges').description('look at pledges, and decide on them');
  const command = (name: string, description: string): Command =>
    pledges.command(name).description(description).addOption(databaseOption());
  const byOption = () =>
    new Option('--by <name>', 'who does it, for the list of acts')
      .env('FUMIN_OFFICE_USER')
      .default(userInfo().username);
  const initiative = () => new Argument('<initiative>', 'the id of the initiative').argParser(readId);
  const number = () => new Argument('<number>', 'the number of the pledge').argParser(readNumber);

  command('list', 'the pledges of an initiative, newest first; without one, the initiatives that have any')
    .addArgument(new Argument('[initiative]', 'the id of the initiative').argParser(readId))
    .option('--most <count>', 'how many at most', readNumber, 100)
    .action(async (id: string | undefined, { database, most }: { database: string; most: number }) =>
      using(database, async (opened) => {
        if (id === undefined) for (const one of await pledgedInitiatives(opened)) console.log(one);
        else for (const pledge of await listForOffice(opened, id, { before: null, most })) console.log(line(pledge));
      }),
    );

  command('show', 'all that is kept of a pledge, with the check code that its receipt must have')
    .addArgument(initiative())
    .addArgument(number())
    .action(async (id: string, of: number, { database }: { database: string }) =>
      using(database, async (opened) =>
        console.log(JSON.stringify(found(await findForOffice(opened, id, of)), null, 2)),
      ),
    );

  for (const one of ACTS) {
    const doing = command(one, DOES[one])
      .addArgument(initiative())
      .addArgument(
        one === 'purge' ? new Argument('[number]', 'the number of the pledge').argParser(readNumber) : number(),
      )
      .addOption(byOption());
    if (one === 'purge') doing.option('--all', 'of all pledges of the initiative, when its time is over');
    doing.action(
      async (id: string, of: number | undefined, { database, by, all }: { database: string; by: string; all?: true }) =>
        using(database, async (opened) => {
          if (of !== undefined) console.log(line(found(await act(opened, one, id, of, by))));
          else if (all) console.log(`deleted the contact data of ${await purgeAll(opened, id, by)} pledges`);
          else throw new Error('say which pledge by its number, or --all');
        }),
    );
  }

  command('export', 'all pledges of an initiative, contact data too')
    .addArgument(initiative())
    .addOption(new Option('--format <format>').choices(FORMATS).default('csv'))
    .option('--output <file>', 'write to a new file that only you can read, not to standard output')
    .addOption(byOption())
    .action(async (id: string, options: { database: string; format: Format; output?: string; by: string }) =>
      using(options.database, async (opened) => {
        await writeDown(opened, { who: options.by, act: `export ${options.format}`, initiative: id, number: null });
        const text = exportPledges(await everyPledge(opened, id), options.format);
        if (options.output === undefined) process.stdout.write(text);
        else await writeNew(options.output, text);
      }),
    );

  command('acts', 'what the office did, newest first: when, who, what, which pledge')
    .option('--most <count>', 'how many at most', readNumber, 100)
    .action(async ({ database, most }: { database: string; most: number }) =>
      using(database, async (opened) => {
        for (const { at, who, act: what, initiative: id, number: of } of await latestActs(opened, most)) {
          console.log([at, who, what, id, of].filter((part) => part !== null).join('\t'));
        }
      }),
    );

  const copy = new Command('copy')
    .description('copy all pledges from one database to another, which is empty; stop the service first')
    .requiredOption('--from <url>', 'file:<path> or postgres://…')
    .requiredOption('--to <url>', 'file:<path> or postgres://…')
    .action(async ({ from, to }: { from: string; to: string }) =>
      using(from, async (source) =>
        using(
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
async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`there is a file ${file} already`) : error;
  }
}

/** Opens a database for one command. One that is not there is not made: it would be a slip of the pen. */
async function using(url: string, work: (database: Database) => Promise<void>, make = false): Promise<void> {
  const database = await openDatabase(url, { make });
  try {
    await work(database);
  } finally {
    await database.destroy();
  }
}

function found(pledge: OfficePledge | null): OfficePledge {
  if (pledge === null) throw new Error('there is no such pledge');
  return pledge;
}

/** A pledge in a line, without contact data: it may stand on a screen that others see. */
const line = ({ number, state, checkCode, received, roles, organization }: OfficePledge): string =>
  [number, state, checkCode, received, roles.join(' '), organization.name].join('\t');

function readId(text: string): string {
  if (!isId(text)) throw new InvalidArgumentError('Expected the id of an initiative.');
  return text;
}

function readNumber(text: string): number {
  if (!isNumber(text)) throw new InvalidArgumentError('Expected a number from 1 on.');
  return Number(text);
}

import { rm } from 'node:fs/promises';

import { Argument, type Command, InvalidArgumentError, Option } from 'commander';

import { isPledgeNumber } from '../http/route-paths.js';
import { EXPORT_FORMATS, exportPledges, type ExportFormat } from '../office/export/export-pledges.js';
import { listAuditEntries, recordAct } from '../storage/audit-log.js';
import { OFFICE_ACTIONS, performOfficeAction, purgeContacts, type OfficeAction } from '../storage/office-actions.js';
import {
  findOfficePledge,
  listAllOfficePledges,
  listOfficePledges,
  listPledgedInitiatives,
  type OfficePledge,
} from '../storage/office-reads.js';
import { createDatabaseOption, createInitiativeArgument, createUserOption, parseId } from './options/common-options.js';
import { systemLanguage } from './system-language.js';
import { withDatabase } from './with-database.js';
import { writeNewFile } from './write-new-file.js';

/** Descriptions of the actions, for the help. */
const ACTION_DESCRIPTIONS: Readonly<Record<OfficeAction, string>> = {
  approve: 'let the wall show a pledge, also after it was hidden',
  hide: 'take a pledge off the wall; it still counts',
  withdraw: 'withdraw a pledge for its sender: it no longer counts, and its contact data is deleted from every file',
  reject: 'withdraw a pledge in somebody else’s name, which is free again',
  purge: 'delete the contact data of a pledge from every file; it counts as before',
};

/** Defines the street office's command, which works on the database itself, whether the service runs or not. */
export function definePledgesCommand(pledges: Command): void {
  const addCommand = (name: string, description: string): Command =>
    pledges.command(name).description(description).addOption(createDatabaseOption());
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
          const pledges = await listAllOfficePledges(database, initiative);
          const text = await exportPledges(pledges, format, { language: systemLanguage() });
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
        for (const { at, who, act, initiative, number, detail } of await listAuditEntries(database, options.most)) {
          console.log([at, who, act, initiative, number, detail].filter((value) => value !== null).join('\t'));
        }
      }),
    );
}

function requirePledge(pledge: OfficePledge | null): OfficePledge {
  if (pledge === null) throw new Error('there is no such pledge');
  return pledge;
}

/** Formats a pledge as a line without contact data, since others may see the screen. */
const formatPledgeLine = ({ number, state, checkCode, received, roles, organization }: OfficePledge): string =>
  [number, state, checkCode, received, roles.join(' '), organization.name].join('\t');

function parseNumber(text: string): number {
  if (!isPledgeNumber(text)) throw new InvalidArgumentError('Expected a number from 1 on.');
  return Number(text);
}

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

import { Argument, type Command, Option } from 'commander';

import type { Language } from '../../../src/base/language.js';
import { organizationKey } from '../../../src/domain/organization-name.js';
import { CODE_FORMATS, exportCodes, type CodeFormat } from '../office/codes/export-codes.js';
import { recordAct } from '../storage/audit-log.js';
import { createInvitationCodes, listInvitationCodes, revokeInvitationCode } from '../storage/invitation-codes.js';
import {
  createDatabaseOption,
  createInitiativeArgument,
  createLanguageOption,
  createUserOption,
} from './options/common-options.js';
import { systemLanguage } from './system-language.js';
import { withDatabase } from './with-database.js';
import { writeNewFile } from './write-new-file.js';

interface CodeOptions {
  readonly database: string;
  /** Name of the user who does it, for the list of acts. */
  readonly by: string;
}

/** Defines the command for invitation codes, which works whether the service runs or not. */
export function defineCodesCommand(codes: Command): void {
  const addCommand = (name: string, description: string): Command =>
    codes
      .command(name)
      .description(description)
      .addArgument(createInitiativeArgument())
      .addOption(createDatabaseOption())
      .addOption(createUserOption());

  addCommand('create', 'make a code for each organization that has none')
    .addArgument(new Argument('<file>', 'a text with the name of an organization a line; - for standard input'))
    .action(async (initiative: string, file: string, { database: url, by }: CodeOptions) => {
      const organizations = parseNames(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'));
      await withDatabase(
        url,
        async (database) => {
          const { codes: created, skipped } = await createInvitationCodes(database, initiative, organizations, by);
          for (const { code, organization } of created) console.log(`${code}\t${organization}`);
          for (const name of skipped) console.error(`has a code already: ${name}`);
        },
        { create: true },
      );
    });

  addCommand('list', 'the codes of an initiative: code, organization, and what became of it').action(
    async (initiative: string, { database: url }: CodeOptions) =>
      withDatabase(url, async (database) => {
        for (const { code, organization, used, revoked } of await listInvitationCodes(database, initiative)) {
          const fate = used ? `used by ${used.number}` : revoked === null ? 'not used' : 'revoked';
          console.log([code, organization, fate].join('\t'));
        }
      }),
  );

  addCommand('revoke', 'let a code that was not used be used no more')
    .addArgument(new Argument('<code>', 'the code'))
    .action(async (initiative: string, code: string, { database: url, by }: CodeOptions) =>
      withDatabase(url, async (database) => {
        const isRevoked = await revokeInvitationCode(database, initiative, code, by);
        if (!isRevoked) throw new Error('there is no such code that could be revoked');
        console.log('revoked');
      }),
    );

  addCommand('export', 'the codes of an initiative as a table, to send them out')
    .addOption(new Option('--format <format>').choices(CODE_FORMATS).default('csv'))
    .requiredOption('--output <file>', 'a new file that only you can read')
    .addOption(createLanguageOption('language of the headings'))
    .action(
      async (initiative: string, options: CodeOptions & { format: CodeFormat; output: string; language?: Language }) =>
        withDatabase(options.database, async (database) => {
          const { format, output, by, language = systemLanguage() } = options;
          const content = await exportCodes(await listInvitationCodes(database, initiative), format, language);
          await recordAct(database, { who: by, act: 'export codes', initiative, number: null });
          await writeNewFile(output, content);
        }),
    );
}

/** Parses the names of organizations, a line each. */
function parseNames(lines: string): string[] {
  const names = lines
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (names.length === 0) throw new Error('expected the name of an organization a line');
  const unnamed = names.find((name) => organizationKey(name) === '' || Array.from(name).length > 200);
  if (unnamed !== undefined) throw new Error(`this is not the name of an organization: ${unnamed.slice(0, 40)}`);
  return names;
}

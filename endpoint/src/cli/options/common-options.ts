import { userInfo } from 'node:os';

import { Argument, InvalidArgumentError, Option } from 'commander';

import { interfaceLanguage, type Language } from '../../../../src/base/language.js';
import { isId } from '../../content/served-files.js';

/** Options of more than one command, each with the environment variable that does the same. */

export const createDatabaseOption = (): Option =>
  new Option('--database <url>', 'where pledges are kept: file:<path> or postgres://…')
    .env('DATABASE_URL')
    .default('file:fumin.db');

export const createUserOption = (): Option =>
  new Option('--by <name>', 'who does it, for the list of acts').env('FUMIN_OFFICE_USER').default(userInfo().username);

/** Argument of the commands that are about one initiative. */
export const createInitiativeArgument = (): Argument =>
  new Argument('<initiative>', 'the id of the initiative').argParser(parseId);

export const createLanguageOption = (what = 'language of what is said'): Option =>
  new Option('--language <tag>', `${what}: zh, zh-Hant or en`)
    .env('FUMIN_LANGUAGE')
    .argParser(parseLanguage)
    .default(undefined, "the system's");

/** Parses the tag of a language, in any of its spellings: `zh`, `zh-CN`, `zh_TW`, `en-GB`. */
function parseLanguage(text: string): Language {
  if (!/^(?:zh|en)\b/i.test(text.replaceAll('_', '-'))) {
    throw new InvalidArgumentError('Expected zh, zh-Hant or en.');
  }
  return interfaceLanguage(text);
}

/** Parses the id of an initiative, or of anything else in the folder. */
export function parseId(text: string): string {
  if (!isId(text)) throw new InvalidArgumentError('Expected an id of a-z, 0-9 and hyphens.');
  return text;
}

/** Parses the path of a folder: an empty one would be the working folder. */
export function parseFolder(text: string): string {
  if (text === '') throw new InvalidArgumentError('Expected the path of a folder.');
  return text;
}

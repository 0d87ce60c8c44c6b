import { isIP } from 'node:net';
import { userInfo } from 'node:os';

import { Argument, InvalidArgumentError, Option } from 'commander';

import { interfaceLanguage, type Language } from '../../../src/base/language.js';
import { isId } from '../content/served-files.js';
import type { AllowedOrigins } from '../http/cors.js';
import { LOG_LEVELS } from '../http/log.js';
import { DEFAULT_RATE_LIMIT } from '../http/rate-limits.js';
import { DEFAULT_LOG_KEEP } from '../http/rotating-log.js';
import { createNotificationOptions } from './notification-options.js';

/** Options of the commands, each with the environment variable that does the same. */

export const createDatabaseOption = (): Option =>
  new Option('--database <url>', 'where pledges are kept: file:<path> or postgres://…')
    .env('DATABASE_URL')
    .default('file:fumin.db');

export const createUserOption = (): Option =>
  new Option('--by <name>', 'who does it, for the list of acts').env('FUMIN_OFFICE_USER').default(userInfo().username);

/** Argument of the commands that are about one initiative. */
export const createInitiativeArgument = (): Argument =>
  new Argument('<initiative>', 'the id of the initiative').argParser(parseId);

export const createServeOptions = (): readonly Option[] => [
  new Option('--port <number>', 'port, 0 for any that is free').env('FUMIN_PORT').argParser(parsePort).default(8787),
  new Option('--host <name>', 'address to listen on').env('FUMIN_HOST').default('127.0.0.1'),
  createDatabaseOption(),
  new Option('--origins <list>', 'origins of other pages that may ask, separated by commas, or *')
    .env('FUMIN_ORIGINS')
    .argParser(parseOrigins)
    .default([], 'none'),
  new Option('--rate-limit <number>', 'pledges a minute and network address, or off')
    .env('FUMIN_RATE_LIMIT')
    .argParser(parseRateLimit)
    .default(DEFAULT_RATE_LIMIT),
  new Option('--trust-proxy <addresses>', 'proxies, but for those on this machine, that say who asks, by commas')
    .env('FUMIN_TRUST_PROXY')
    .argParser(parseAddresses)
    .default([], 'none'),
  new Option('--widgets <folder>', 'versions of the widgets that stay served; this one is added')
    .env('FUMIN_WIDGETS')
    .argParser(parseFolder),
  ...createNotificationOptions(),
  new Option('--metrics', 'answer /metrics in Prometheus’ form, to whoever asks').env('FUMIN_METRICS').default(false),
  new Option('--log-file <path>', 'file for the log, opened anew at SIGHUP; standard error without one').env(
    'FUMIN_LOG_FILE',
  ),
  new Option('--log-max-size <size>', 'size at which the log goes on in another file, such as 50m; never without one')
    .env('FUMIN_LOG_MAX_SIZE')
    .argParser(parseSize),
  new Option('--log-keep <number>', 'files of the log that stay then, with the one that is written')
    .env('FUMIN_LOG_KEEP')
    .argParser(parseLogKeep)
    .default(undefined, String(DEFAULT_LOG_KEEP)),
  new Option('--log-level <level>', 'what to log').choices(LOG_LEVELS).env('LOG_LEVEL').default('info'),
];

export const createLanguageOption = (what = 'language of what is said'): Option =>
  new Option('--language <tag>', `${what}: zh, zh-Hant or en`)
    .env('FUMIN_LANGUAGE')
    .argParser(parseLanguage)
    .default(undefined, "the system's");

export const createCheckOptions = (): readonly Option[] => [
  createLanguageOption(),
  new Option('--json', 'print JSON, for programs'),
  new Option('--watch', 'check again whenever a file changes'),
];

export const createInitOptions = (): readonly Option[] => [
  new Option('--name <text>', 'name of the subdistrict; asked for on a terminal'),
  new Option('--id <id>', 'id of the subdistrict, of a-z, 0-9 and hyphens').argParser(parseId),
  createLanguageOption('language of what is written and said'),
  new Option('--workbook', 'write a workbook to fill in beside the folder; asked on a terminal, else done'),
  new Option('--no-workbook', 'write none'),
];

export const createImportOptions = (): readonly Option[] => [
  new Option('--dry-run', 'print what would change, and write nothing'),
  new Option('--delete', 'delete what the sheets no longer have'),
  createLanguageOption(),
];

export const createExportOptions = (): readonly Option[] => [
  new Option('--list <name>', 'list to write to a .csv file, by its sheet').default(undefined, 'stations'),
  createLanguageOption('language of the headings, and of what is said'),
];

export const createPublishOptions = (): readonly Option[] => [
  new Option('--out <folder>', 'folder to publish to: a new one, or one that was published to')
    .argParser(parseFolder)
    .makeOptionMandatory(),
  new Option('--pledges <url>', 'running endpoint that takes the pledges; without it none are taken').argParser(
    parseServiceUrl,
  ),
  new Option('--challenge', 'that endpoint has a FUMIN_CHALLENGE_KEY'),
  new Option('--date <day>', 'day as of which pages say what is past and what is to come')
    .argParser(parseDay)
    .default(undefined, 'today in Shanghai'),
  new Option('--widgets <folder>', 'further versions of the widgets to publish')
    .env('FUMIN_WIDGETS')
    .argParser(parseFolder),
];

/** Minimum length of a secret, in characters: nobody guesses 32 of them. */
const MIN_SECRET_LENGTH = 32;

/**
 * Reads a secret from the environment. It is not an option of a command, which every user of a machine can see.
 *
 * @throws if it is too short or contains white space
 */
export function readSecret(name: string): string | undefined {
  const secret = process.env[name];
  if (!secret) return undefined;
  if (secret.length < MIN_SECRET_LENGTH || /\s/.test(secret)) {
    throw new Error(
      `${name}: expected at least ${MIN_SECRET_LENGTH} characters without spaces, such as openssl rand -hex 32 prints`,
    );
  }
  return secret;
}

/** Parses the tag of a language, in any of its spellings: `zh`, `zh-CN`, `zh_TW`, `en-GB`. */
function parseLanguage(text: string): Language {
  if (!/^(?:zh|en)\b/i.test(text.replaceAll('_', '-'))) {
    throw new InvalidArgumentError('Expected zh, zh-Hant or en.');
  }
  return interfaceLanguage(text);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  return port;
}

function parseRateLimit(text: string): number | 'off' {
  if (text === 'off') return 'off';
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Expected a number, or off.');
  return Number(text);
}

/** Parses a size as a rotation takes it. An empty variable is as good as none. */
function parseSize(text: string): string | undefined {
  if (text === '') return undefined;
  if (!/^[1-9]\d{0,5}[kmg]$/i.test(text)) throw new InvalidArgumentError('Expected a size such as 500k, 50m or 1g.');
  return text;
}

function parseLogKeep(text: string): number | undefined {
  if (text === '') return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 to 9999.');
  return Number(text);
}

/** Parses the URL of an endpoint; the slash at its end may be left out. */
function parseServiceUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new InvalidArgumentError('Expected the URL of an endpoint, such as https://street.example/fumin/.');
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function parseDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Expected a day such as 2026-11-27.');
  }
  return text;
}

/** Parses the id of an initiative, or of anything else in the folder. */
export function parseId(text: string): string {
  if (!isId(text)) throw new InvalidArgumentError('Expected an id of a-z, 0-9 and hyphens.');
  return text;
}

/** An empty name would be the working folder. */
function parseFolder(text: string): string {
  if (text === '') throw new InvalidArgumentError('Expected the path of a folder.');
  return text;
}

function parseOrigins(text: string): AllowedOrigins {
  if (text === '*') return '*';
  return text.split(',').map((item) => {
    const origin = item.trim();
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new InvalidArgumentError(
        `Expected origins such as https://www.example.com, not ${JSON.stringify(origin)}.`,
      );
    }
    return origin;
  });
}

/** Parses a list of IP addresses and CIDR ranges. */
function parseAddresses(text: string): readonly string[] {
  return text.split(',').map((item) => {
    const [address = '', bits, ...rest] = item.trim().split('/');
    const maxBits = isIP(address) === 6 ? 128 : 32;
    const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= maxBits && Number(bits) > 0);
    if (!isIP(address) || !isRange || rest.length > 0) {
      throw new InvalidArgumentError('Expected addresses such as 10.0.0.7 or 10.0.0.0/24, separated by commas.');
    }
    return item.trim();
  });
}

import { isIP } from 'node:net';

import { InvalidArgumentError, Option } from 'commander';

import type { AllowedOrigins } from '../../http/cors.js';
import { LOG_LEVELS } from '../../http/log.js';
import { DEFAULT_RATE_LIMIT } from '../../http/rate-limits.js';
import { DEFAULT_LOG_KEEP } from '../../http/rotating-log.js';
import { createDatabaseOption, parseFolder } from './common-options.js';
import { createNotificationOptions } from './notification-options.js';

/** Options of `serve`, each with the environment variable that does the same. */
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

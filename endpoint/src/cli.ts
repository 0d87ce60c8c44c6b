import { readFileSync } from 'node:fs';

import { Command, InvalidArgumentError, Option } from 'commander';

import { checkFolder, formatFinding } from './check.js';
import type { Origins } from './guests.js';
import { LOG_LEVELS, type LogLevel } from './log.js';
import { RATE_LIMIT } from './rate-limits.js';
import { serve, type ServeOptions } from './serve.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

type Given = Omit<ServeOptions, 'folder' | 'logger'> & { readonly logLevel: LogLevel };

const program = new Command('fumin-endpoint')
  .description('Serves a folder of JSON to fumin-widgets, and takes pledges.')
  .version(version);

program
  .command('serve')
  .description('serve a folder, and say where when ready')
  .argument('<folder>', 'the folder with district.json')
  .option('--port <number>', 'port, 0 for any that is free', readPort, 8787)
  .option('--host <name>', 'address to listen on', '127.0.0.1')
  .addOption(new Option('--database <url>', 'where pledges are kept').env('DATABASE_URL').default('file:fumin.db'))
  .option('--origins <list>', 'origins of other pages that may ask, separated by commas, or *', readOrigins, [])
  .option('--rate-limit <number>', 'pledges a minute and network address, or off', readRateLimit, RATE_LIMIT)
  .addOption(new Option('--log-level <level>', 'what to log').choices(LOG_LEVELS).env('LOG_LEVEL').default('info'))
  .action((folder: string, { logLevel, ...options }: Given) => serve({ ...options, folder, logger: logLevel }));

program
  .command('check')
  .description('check the documents of a folder, and print what is wrong')
  .argument('<folder>', 'the folder with district.json')
  .action(async (folder: string) => {
    const findings = await checkFolder(folder);
    for (const finding of findings) console.log(formatFinding(finding));
    if (findings.length > 0) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(`fumin-endpoint: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  return port;
}

function readRateLimit(text: string): number | 'off' {
  if (text === 'off') return 'off';
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Expected a number, or off.');
  return Number(text);
}

function readOrigins(text: string): Origins {
  if (text === '*') return '*';
  return text.split(',').map((part) => {
    const origin = part.trim();
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new InvalidArgumentError(
        `Expected origins such as https://www.example.com, not ${JSON.stringify(origin)}.`,
      );
    }
    return origin;
  });
}

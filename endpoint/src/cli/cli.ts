import { createRequire } from 'node:module';

import { Command } from 'commander';

import type { LogLevel } from '../http/log.js';
import { createAccountsCommand } from './accounts-command.js';
import { check, type CheckCommandOptions } from './check.js';
import { createCodesCommand } from './codes-command.js';
import { createDatabaseCommands } from './database-commands.js';
import { exportSpreadsheet, type ExportCommandOptions } from './export.js';
import { importSpreadsheet, type ImportCommandOptions } from './import.js';
import { init, type InitCommandOptions } from './init.js';
import { readNotificationOptions, type NotificationCommandOptions } from './notification-options.js';
import { createNotificationsCommand } from './notifications-command.js';
import {
  createCheckOptions,
  createExportOptions,
  createImportOptions,
  createInitOptions,
  createPublishOptions,
  createServeOptions,
  readSecret,
} from './options.js';
import { createPledgesCommand } from './pledges-command.js';
import { publish, type PublishCommandOptions } from './publish.js';
import { serve, type ServeOptions } from './serve.js';

// By the package's own name, which resolves to the same file from the sources and from the build.
const { version } = createRequire(import.meta.url)('fumin-endpoint/package.json') as { version: string };

type ServeCommandOptions = Omit<ServeOptions, 'folder' | 'logger' | 'notifications'> &
  NotificationCommandOptions & { readonly logLevel: LogLevel };

const program = new Command('fumin-endpoint')
  .description('Serves a folder of JSON to fumin-widgets, and takes pledges.')
  .version(version);

const initCommand = program
  .command('init')
  .description('make a folder with a first district, and a workbook to fill in')
  .argument('<folder>', 'a folder that is new, or empty')
  .action((folder: string, options: InitCommandOptions) => init(folder, options));
for (const option of createInitOptions()) initCommand.addOption(option);

const serveCommand = program
  .command('serve')
  .description('serve a folder, and say where when ready')
  .argument('<folder>', 'the folder with district.json')
  .action((folder: string, { logLevel, ...options }: ServeCommandOptions) =>
    serve({
      ...options,
      folder,
      logger: logLevel,
      adminToken: readSecret('FUMIN_ADMIN_TOKEN'),
      challengeKey: readSecret('FUMIN_CHALLENGE_KEY'),
      notifications: readNotificationOptions(options),
    }),
  );
for (const option of createServeOptions()) serveCommand.addOption(option);

const checkCommand = program
  .command('check')
  .description('check the documents of a folder, and print what is wrong')
  .argument('<folder>', 'the folder with district.json')
  .action((folder: string, options: CheckCommandOptions) => check(folder, options));
for (const option of createCheckOptions()) checkCommand.addOption(option);

const importCommand = program
  .command('import')
  .description('import stations, councils, meetings and more from a spreadsheet')
  .argument('<folder>', 'the folder with district.json')
  .argument('<file>', 'an .xlsx file, as init and export write it, or a .csv file with one list')
  .action((folder: string, file: string, options: ImportCommandOptions) => importSpreadsheet(folder, file, options));
for (const option of createImportOptions()) importCommand.addOption(option);

const exportCommand = program
  .command('export')
  .description('export a folder to a spreadsheet, as import reads it')
  .argument('<folder>', 'the folder with district.json')
  .argument('<file>', 'the .xlsx file to write, or the .csv file for one list')
  .action((folder: string, file: string, options: ExportCommandOptions) => exportSpreadsheet(folder, file, options));
for (const option of createExportOptions()) exportCommand.addOption(option);

const publishCommand = program
  .command('publish')
  .description('write all that is served as files, for a web server that runs nothing')
  .argument('<folder>', 'the folder with district.json')
  .action((folder: string, options: PublishCommandOptions) => publish(folder, options));
for (const option of createPublishOptions()) publishCommand.addOption(option);

program.addCommand(createPledgesCommand());
program.addCommand(createAccountsCommand());
program.addCommand(createCodesCommand());
program.addCommand(createNotificationsCommand());
for (const command of createDatabaseCommands()) program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  console.error(`fumin-endpoint: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

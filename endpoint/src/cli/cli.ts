import { createRequire } from 'node:module';

import { Command } from 'commander';

// By the package's own name, which resolves to the same file from the sources and from the build.
const { version } = createRequire(import.meta.url)('fumin-endpoint/package.json') as { version: string };

interface LazyCommand {
  readonly description: string;
  /** Loads what defines the arguments, options and subcommands. */
  readonly load: () => Promise<(command: Command) => void>;
}

/** The commands, in the order of the help. Each is loaded only when it is asked for: none waits for what others need. */
const COMMANDS: Readonly<Record<string, LazyCommand>> = {
  init: {
    description: 'make a folder with a first district, and a workbook to fill in',
    load: async () => (await import('./init.js')).defineInitCommand,
  },
  serve: {
    description: 'serve a folder, and say where when ready',
    load: async () => (await import('./serve-command.js')).defineServeCommand,
  },
  check: {
    description: 'check the documents of a folder, and print what is wrong',
    load: async () => (await import('./check.js')).defineCheckCommand,
  },
  import: {
    description: 'import stations, councils, meetings and more from a spreadsheet',
    load: async () => (await import('./import.js')).defineImportCommand,
  },
  export: {
    description: 'export a folder to a spreadsheet, as import reads it',
    load: async () => (await import('./export.js')).defineExportCommand,
  },
  publish: {
    description: 'write all that is served as files, for a web server that runs nothing',
    load: async () => (await import('./publish.js')).definePublishCommand,
  },
  pledges: {
    description: 'look at pledges, and decide on them',
    load: async () => (await import('./pledges-command.js')).definePledgesCommand,
  },
  accounts: {
    description: 'say who may sign in to the office',
    load: async () => (await import('./accounts-command.js')).defineAccountsCommand,
  },
  codes: {
    description: 'invite organizations to pledge, each by a code that counts once',
    load: async () => (await import('./codes-command.js')).defineCodesCommand,
  },
  notifications: {
    description: 'try out how the office is told, and see what is not sent',
    load: async () => (await import('./notifications-command.js')).defineNotificationsCommand,
  },
  copy: {
    description: 'copy all pledges from one database to another, which is empty; stop the service first',
    load: async () => (await import('./database-commands.js')).defineCopyCommand,
  },
  backup: {
    description: 'write all pledges to a new file, as they are at one moment; services go on meanwhile',
    load: async () => (await import('./database-commands.js')).defineBackupCommand,
  },
  restore: {
    description: 'take all pledges from a backup into a database that is empty',
    load: async () => (await import('./database-commands.js')).defineRestoreCommand,
  },
};

const program = new Command('fumin-endpoint')
  .description('Serves a folder of JSON to fumin-widgets, and takes pledges.')
  .version(version)
  .helpCommand(false)
  .hook('preSubcommand', (_program, command) => define(command));
for (const [name, { description }] of Object.entries(COMMANDS)) program.command(name).description(description);
// Commander's own help does not wait for what a command loads.
program
  .command('help')
  .description('display help for a command')
  .argument('[command]')
  .action(async (name?: string) => {
    const command = program.commands.find((one) => one.name() === name);
    if (command) await define(command);
    (command ?? program).help({ error: name !== undefined && !command });
  });

async function define(command: Command): Promise<void> {
  const defineCommand = await COMMANDS[command.name()]?.load();
  defineCommand?.(command);
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(`fumin-endpoint: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

import type { Command } from 'commander';

import type { LogLevel } from '../http/log.js';
import { readNotificationOptions, type NotificationCommandOptions } from './options/notification-options.js';
import { createServeOptions, readSecret } from './options/serve-options.js';
import type { ServeOptions } from './serve.js';

type ServeCommandOptions = Omit<ServeOptions, 'folder' | 'logger' | 'notifications'> &
  NotificationCommandOptions & { readonly logLevel: LogLevel };

/** Defines the command that serves a folder. The server itself is loaded once its options are in order. */
export function defineServeCommand(command: Command): void {
  command
    .argument('<folder>', 'the folder with district.json')
    .action(async (folder: string, { logLevel, ...options }: ServeCommandOptions) => {
      const secrets = {
        adminToken: readSecret('FUMIN_ADMIN_TOKEN'),
        challengeKey: readSecret('FUMIN_CHALLENGE_KEY'),
        notifications: readNotificationOptions(options),
      };
      const { serve } = await import('./serve.js');
      await serve({ ...options, ...secrets, folder, logger: logLevel });
    });
  for (const option of createServeOptions()) command.addOption(option);
}

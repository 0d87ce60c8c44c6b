import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { FolderCheck } from './check-folder.js';

/** Message with which the process ends: the result, or why there is none. */
export type CheckMessage = { readonly result: FolderCheck } | { readonly error: string };

/**
 * Checks a folder in a process of its own: a folder of some thousand files takes seconds, in which this one could answer
 * nobody.
 *
 * @throws if the folder cannot be read
 */
export const checkContentInProcess = (folder: string): Promise<FolderCheck> =>
  new Promise((resolve, reject) => {
    // Built or not, the two files stand beside one another.
    const module = new URL(`./check-process-main${extname(import.meta.url)}`, import.meta.url);
    const child = fork(fileURLToPath(module), [folder], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('message', (message: CheckMessage) => {
      if ('result' in message) resolve(message.result);
      else reject(new Error(message.error));
    });
    child.once('error', reject);
    child.once('close', (code, signal) =>
      reject(new Error(`The check of the folder ended with ${String(code ?? signal)}`)),
    );
  });

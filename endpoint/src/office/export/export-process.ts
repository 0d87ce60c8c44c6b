import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Language } from '../../../../src/base/language.js';
import type { OfficePledge } from '../../storage/office-reads.js';
import { exportPledges, type ExportFormat } from './export-pledges.js';

/** Message to the process: pledges, oldest first, and after the last of them what to make of them. */
export type ExportRequest =
  | { readonly pledges: readonly OfficePledge[] }
  | {
      readonly format: ExportFormat;
      readonly language: Language;
      /** Names of roles, by their ids. */
      readonly roleNames: ReadonlyMap<string, string>;
    };

/** Message with which the process ends: the bytes of the file, or why there are none. */
export type ExportMessage = { readonly bytes: Uint8Array } | { readonly error: string };

interface ExportOptions {
  readonly language: Language;
  /** Returns the name of a role by its id. */
  readonly nameRole: (id: string) => string;
}

/** Number of pledges in a message: to copy them takes this process's time. */
const BATCH_SIZE = 250;

/** Maximum number of pledges that are exported in this process: it takes less than to start another. */
const MAX_HERE = 250;

let previous: Promise<unknown> = Promise.resolve();

/**
 * Exports pledges so that others are answered meanwhile: more than a few hundred in a process of its own, since some
 * thousands take a second. One such process at a time, so that many at once do not take the machine's memory.
 */
export async function exportForService(
  pledges: readonly OfficePledge[],
  format: ExportFormat,
  options: ExportOptions,
): Promise<Buffer> {
  if (pledges.length <= MAX_HERE) return toBuffer(await exportPledges(pledges, format, options));
  const result = previous.then(() => exportInProcess(pledges, format, options));
  previous = result.catch(() => undefined);
  return toBuffer(await result);
}

const toBuffer = (content: string | Uint8Array): Buffer =>
  typeof content === 'string'
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);

async function exportInProcess(
  pledges: readonly OfficePledge[],
  format: ExportFormat,
  { language, nameRole }: ExportOptions,
): Promise<Uint8Array> {
  // Built or not, the two files stand beside one another.
  const module = new URL(`./export-process-main${extname(import.meta.url)}`, import.meta.url);
  const child = fork(fileURLToPath(module), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const result = new Promise<Uint8Array>((resolve, reject) => {
    child.once('message', (message: ExportMessage) => {
      if ('bytes' in message) resolve(message.bytes);
      else reject(new Error(message.error));
    });
    child.once('error', reject);
    child.once('close', (code, signal) => reject(new Error(`The export ended with ${String(code ?? signal)}`)));
  });
  const send = (request: ExportRequest): Promise<void> =>
    // Where it cannot be sent the process has ended, which is the error to tell.
    new Promise((resolve) => child.send(request, () => resolve()));
  for (let start = 0; start < pledges.length; start += BATCH_SIZE) {
    await send({ pledges: pledges.slice(start, start + BATCH_SIZE) });
  }
  const roleIds = new Set(pledges.flatMap(({ roles }) => roles));
  await send({ format, language, roleNames: new Map([...roleIds].map((id) => [id, nameRole(id)])) });
  return result;
}

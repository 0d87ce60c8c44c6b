/**
 * Sends contacts that each bear a unique mark, and looks for the marks where they must not be: in logs, answers and public
 * reads; and after withdrawal and purge in every byte of every file of the database. The office works meanwhile: it decides,
 * corrects, gives receipts anew and makes codes, and its messages stay in their queue.
 *
 *     npm run proof:traces -w fumin-endpoint -- --marks 1000
 */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { openDatabase } from '../src/storage/database/database.js';
import { performOfficeAction, purgeContacts } from '../src/storage/office-actions.js';
import { queryServer } from '../test/databases.js';
import { isProgram, readNumbers } from '../../scripts/command-line.mjs';
import { sendRequest } from '../test/helpers.js';
import {
  askOffice,
  OFFICE_TOKEN,
  proofPledge,
  report,
  sendPledge,
  startService,
  withDatabase,
  writeDistrict,
} from './harness.js';

export interface Traces {
  readonly pledges: number;
  /** Number of marks in logs, answers, errors and public reads. */
  readonly told: number;
  /** Number of marks in files before the purge, to see that the search finds them. */
  readonly before: number;
  /** Number of marks in files after the purge, but for the server's write-ahead log. */
  readonly after: number;
  /** Number of marks in PostgreSQL's write-ahead log right after the purge. */
  readonly log: number;
  /** The same once the log has gone on and dropped its old segments. */
  readonly logLater: number;
}

/** Settings that let PostgreSQL remove old segments of the log rather than recycle them, so that the rest can be searched. */
const SETTINGS = ['wal_recycle=off', 'min_wal_size=32MB', 'max_wal_size=64MB', 'autovacuum_naptime=5s'];

export const runTraces = (kind: 'file' | 'postgres', marks: number): Promise<Traces> =>
  withDatabase(
    kind,
    async (database, temporaryFolder, server) => {
      const folder = await writeDistrict(temporaryFolder);
      const service = await startService(folder, database, { log: true, endpoint: OFFICE });
      const output: string[] = [];
      const secrets: string[] = [];
      for (let index = 0; index < marks; index++) output.push(...(await sendMarked(service.base, index, secrets)));
      output.push(...(await workAsOffice(service.base, secrets)));
      for (const path of ['/initiatives/call.json', '/initiatives/call/pledges.json', '/district.json']) {
        output.push((await sendRequest(service.base, path)).text);
      }
      await service.kill('SIGTERM');
      output.push(service.log());
      const told = countSecrets(Buffer.from(output.join('\n')), secrets);

      if (server) await queryServer(server.url, 'analyze');
      const files = server?.data ?? temporaryFolder;
      const before = await searchFiles(files, secrets, () => true);
      const office = await openDatabase(database);
      const { length } = await office.selectFrom('pledges').select('number').execute();
      // Some are withdrawn one by one, as the office does; the rest goes when the initiative is over.
      for (let number = 1; number <= Math.min(20, length / 2); number++)
        await performOfficeAction(office, 'withdraw', 'call', number, 'proof');
      const rest = await office.updateTable('pledges').set({ state: 'withdrawn', message: null }).execute();
      if (rest.length === 0) throw new Error('nothing was withdrawn');
      await purgeContacts(office, 'call', 'proof');
      // While the server runs, not only once it has stopped.
      const after = await searchFiles(files, secrets, (file) => !file.startsWith('pg_wal'));
      const isLog = (file: string) => file.startsWith('pg_wal');
      const log = await searchFiles(files, secrets, isLog);
      if (server) {
        for (let times = 0; times < 4; times++) {
          await queryServer(server.url, 'select pg_switch_wal()');
          await queryServer(server.url, 'checkpoint');
        }
      }
      const logLater = await searchFiles(files, secrets, isLog);
      await office.destroy();
      return { pledges: length, told, before, after, log, logLater };
    },
    kind === 'postgres' ? SETTINGS : [],
  );

/** Office whose messages and receipts are never delivered, so that the queue of them stays in the database. */
const OFFICE = {
  adminToken: OFFICE_TOKEN,
  notifications: {
    smtpUrl: 'smtp://127.0.0.1:9',
    mailFrom: 'office@street.example',
    mailTo: ['clerk@street.example'],
    mailReceipts: true,
    webhookUrls: ['http://127.0.0.1:9/hook'],
    window: 50,
    retryWaits: [100, 100],
  },
};

/**
 * Does what the office does: decisions, corrections, receipts, codes; searches with marks in their query, and signs in with
 * marks as name and password. Returns the answers, but for those that are to have contact data.
 */
async function workAsOffice(base: string, secrets: readonly string[]): Promise<string[]> {
  const output: string[] = [];
  const ask = async (method: string, path: string, body?: object): Promise<void> => {
    const answer = await askOffice(base, method, path, body);
    output.push(answer?.text ?? '', JSON.stringify(answer?.headers));
  };
  await ask('POST', 'initiatives/call/decisions', { action: 'approve', numbers: [1, 2, 3, 4, 999] });
  await ask('POST', 'initiatives/call/decisions', { action: 'reject', numbers: [secrets.length] });
  for (const number of [1, 2]) {
    const correction = { organization: { name: `Corrected ${number}` } };
    // The answers have the contact, which the office may see: the acts of it may not.
    await askOffice(base, 'POST', `initiatives/call/register/${number}/correction`, correction);
    await askOffice(base, 'GET', `initiatives/call/register/${number}`);
    await ask('POST', `initiatives/call/register/${number}/receipt`);
  }
  await ask('POST', 'initiatives/call/codes', { organizations: ['Invited 1', 'Invited 2'] });
  for (const mark of secrets.slice(0, 5)) {
    await ask('GET', `initiatives/call/register?search=${mark}`);
    await ask('POST', 'session', { name: mark, password: mark });
    await ask('POST', 'session', { name: mark, token: mark });
    await ask('POST', 'initiatives/call/decisions', { action: mark, numbers: [mark] });
  }
  // Once something was not delivered, so that its error is in the queue.
  for (let tries = 0; tries < 100; tries++) {
    const queue = await askOffice<{ notifications: { error: string | null }[] }>(base, 'GET', 'notifications');
    if (queue?.json.notifications.some(({ error }) => error !== null)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const path of ['initiatives', 'initiatives/call/numbers', 'initiatives/call/codes', 'acts', 'notifications']) {
    await ask('GET', path);
  }
  await ask('GET', 'initiatives/call/register');
  return output;
}

/** Sends a pledge that is accepted, and others that are rejected, with a mark in every field of the contact; returns the answers. */
async function sendMarked(base: string, index: number, secrets: string[]): Promise<string[]> {
  const mark = `zz${randomBytes(9).toString('hex')}`;
  secrets.push(mark);
  const contact = { name: `${mark} name`, telephone: `${mark} 138`, email: `${mark}@example.com` };
  const valid = proofPledge(`Organization ${index}`, { contact });
  const bodies: object[] = [valid];
  if (index % 4 === 1) bodies.push({ ...valid, contact: { ...contact, email: mark } });
  if (index % 4 === 2) bodies.push({ ...valid, contact: mark });
  if (index % 4 === 3) bodies.push(valid);
  const output: string[] = [];
  for (const body of bodies) {
    const answer = await sendPledge(base, body);
    output.push(answer?.text ?? '', JSON.stringify(answer?.headers));
  }
  const malformed = await sendRequest(base, `/initiatives/call/pledges?name=${mark}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${mark}${mark}"` },
    body: `{"contact": "${mark}`,
  });
  return [...output, malformed.text, JSON.stringify(malformed.headers)];
}

/** Counts the secrets that a folder's files hold, byte by byte. */
async function searchFiles(
  folder: string,
  secrets: readonly string[],
  isSearched: (file: string) => boolean,
): Promise<number> {
  const found = new Set<string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !isSearched(relative(folder, path))) continue;
    // The server may have removed the file in the meantime.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const secret of findSecrets(bytes, secrets)) found.add(secret);
  }
  return found.size;
}

const countSecrets = (bytes: Buffer, secrets: readonly string[]): number => findSecrets(bytes, secrets).length;

/** Finds the secrets in a file in one pass, as all marks have the same form. */
function findSecrets(bytes: Buffer, secrets: readonly string[]): string[] {
  const known = new Set(secrets);
  return (bytes.toString('latin1').match(/zz[0-9a-f]{18}/g) ?? []).filter((mark) => known.has(mark));
}

if (isProgram(import.meta.url)) {
  const { marks } = readNumbers({ marks: 1000 });
  for (const kind of ['file', 'postgres'] as const) {
    const traces = await runTraces(kind, marks);
    const holds = traces.told === 0 && traces.before > 0 && traces.after === 0;
    report(`${marks} marked contacts: ${kind === 'file' ? 'embedded database' : 'PostgreSQL'}`, { ...traces }, holds);
  }
}

/**
 * Sends contacts that can be told from all else, and looks for them where they must not be: in logs, answers, public
 * reads; and after withdrawal and purge in every byte of every file of the database.
 *
 *     npm run proof:traces -w fumin-endpoint -- --marks 1000
 */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openDatabase } from '../src/storage/database/database.js';
import { performOfficeAction, purgeContacts } from '../src/storage/office-actions.js';
import { queryServer } from '../test/databases.js';
import { sendRequest } from '../test/helpers.js';
import { numbers, proofFolder, proofPledge, send, startService, tell, withDatabase } from './setting.js';

export interface Traces {
  readonly pledges: number;
  /** In logs, answers, errors and public reads. */
  readonly told: number;
  /** In files before the purge: the search finds what is there. */
  readonly before: number;
  /** In files after it, but for the server's write-ahead log. */
  readonly after: number;
  /** In PostgreSQL's write-ahead log right after the purge, and once it has gone on and dropped its old segments. */
  readonly log: number;
  readonly logLater: number;
}

/** Old segments of the log are removed and not used again, so that what is left can be seen. */
const SETTINGS = ['wal_recycle=off', 'min_wal_size=32MB', 'max_wal_size=64MB', 'autovacuum_naptime=5s'];

export const runTraces = (kind: 'file' | 'postgres', marks: number): Promise<Traces> =>
  withDatabase(
    kind,
    async (database, place, server) => {
      const folder = await proofFolder(place);
      const service = await startService(folder, database, { log: true });
      const said: string[] = [];
      const secrets: string[] = [];
      for (let sent = 0; sent < marks; sent++) said.push(...(await sendMarked(service.base, sent, secrets)));
      for (const path of ['/initiatives/call.json', '/initiatives/call/pledges.json', '/district.json']) {
        said.push((await sendRequest(service.base, path)).text);
      }
      await service.kill('SIGTERM');
      said.push(service.log());
      const told = occurrences(Buffer.from(said.join('\n')), secrets);

      if (server) await queryServer(server.url, 'analyze');
      const files = server?.data ?? place;
      const held = await searchFiles(files, secrets, () => true);
      const office = await openDatabase(database);
      const { length } = await office.selectFrom('pledges').select('number').execute();
      // Half are withdrawn one by one, in the way of the office; the rest goes when the initiative is over.
      for (let number = 1; number <= Math.min(20, length / 2); number++)
        await performOfficeAction(office, 'withdraw', 'call', number, 'proof');
      const rest = await office.updateTable('pledges').set({ state: 'withdrawn', message: null }).execute();
      if (rest.length === 0) throw new Error('nothing was withdrawn');
      await purgeContacts(office, 'call', 'proof');
      // While it runs, not only once it has stopped.
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
      return { pledges: length, told, before: held, after, log, logLater };
    },
    kind === 'postgres' ? SETTINGS : [],
  );

/** A pledge that is taken, and others that are refused, each with a mark in every field of its contact. */
async function sendMarked(base: string, sent: number, secrets: string[]): Promise<string[]> {
  const mark = `zz${randomBytes(9).toString('hex')}`;
  secrets.push(mark);
  const contact = { name: `${mark} name`, telephone: `${mark} 138`, email: `${mark}@example.com` };
  const good = proofPledge(`Organization ${sent}`, { contact });
  const bodies: object[] = [good];
  if (sent % 4 === 1) bodies.push({ ...good, contact: { ...contact, email: mark } });
  if (sent % 4 === 2) bodies.push({ ...good, contact: mark });
  if (sent % 4 === 3) bodies.push(good);
  const said: string[] = [];
  for (const body of bodies) {
    const answer = await send(base, body);
    said.push(answer?.text ?? '', JSON.stringify(answer?.headers));
  }
  const broken = await sendRequest(base, `/initiatives/call/pledges?name=${mark}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${mark}${mark}"` },
    body: `{"contact": "${mark}`,
  });
  return [...said, broken.text, JSON.stringify(broken.headers)];
}

/** How many of the secrets a folder's files hold, byte by byte. */
async function searchFiles(
  folder: string,
  secrets: readonly string[],
  isMeant: (file: string) => boolean,
): Promise<number> {
  const found = new Set<string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !isMeant(relative(folder, path))) continue;
    // A file that the server removed in the meantime holds nothing any more.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const secret of foundIn(bytes, secrets)) found.add(secret);
  }
  return found.size;
}

const occurrences = (bytes: Buffer, secrets: readonly string[]): number => foundIn(bytes, secrets).length;

/** All marks look alike, so that one pass finds those that are there. */
function foundIn(bytes: Buffer, secrets: readonly string[]): string[] {
  const known = new Set(secrets);
  return (bytes.toString('latin1').match(/zz[0-9a-f]{18}/g) ?? []).filter((mark) => known.has(mark));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { marks } = numbers({ marks: 1000 });
  for (const kind of ['file', 'postgres'] as const) {
    const traces = await runTraces(kind, marks);
    const holds = traces.told === 0 && traces.before > 0 && traces.after === 0;
    tell(`${marks} marked contacts: ${kind === 'file' ? 'embedded database' : 'PostgreSQL'}`, { ...traces }, holds);
  }
}

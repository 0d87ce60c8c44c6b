import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { buildSync } from 'esbuild';

import { writeContent } from '../test/folders.js';
import { startPostgres, type PostgresServer } from '../test/postgres-server.js';
import { sendRequest, createKey, type HttpResponse, type PledgeResponse } from '../test/helpers.js';

/** What every proof needs: numbers from its command line, an endpoint that can be killed, and a client. */

/** Numbers of a proof, each with what it is if the command line does not say (`--kills 20`). */
export function numbers<T extends Record<string, number>>(defaults: T): { -readonly [K in keyof T]: number } {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ options, strict: false });
  return Object.fromEntries(
    Object.entries(defaults).map(([name, number]) => [
      name,
      values[name] === undefined ? number : Number(values[name]),
    ]),
  ) as { -readonly [K in keyof T]: number };
}

/** Whether the command line has a flag. */
export const flag = (name: string): boolean => process.argv.includes(`--${name}`);

/** Prints figures as a table, and ends with 1 where one is not as promised. */
export function tell(title: string, figures: Readonly<Record<string, number | string>>, holds: boolean): void {
  console.log(`\n${title}`);
  for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(44)} ${figure}`);
  console.log(holds ? '  holds' : '  DOES NOT HOLD');
  if (!holds) process.exitCode = 1;
}

/** One initiative that takes pledges, and no more. */
export async function proofFolder(place: string): Promise<string> {
  const folder = join(place, 'district');
  await writeContent(folder, 'district.json', {
    contract: '1',
    id: 'small',
    name: '小街道',
    council: 'district',
    circles: [],
    initiatives: [{ id: 'call', title: 'Call' }],
  });
  await writeContent(folder, 'stations.json', { stations: [] });
  await writeContent(folder, 'councils/district.json', { id: 'district', name: 'Council', events: [] });
  await writeContent(folder, 'initiatives/call.json', {
    id: 'call',
    title: 'Call',
    roles: [{ id: 'guide', name: 'Guide' }],
    pledges: { url: 'call/pledges' },
  });
  return folder;
}

/** A temporary place, gone when the work is done. */
export async function inPlace<T>(work: (place: string) => Promise<T>): Promise<T> {
  const place = await mkdtemp(join(tmpdir(), 'fumin-proof-'));
  try {
    return await work(place);
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The kinds of database a proof runs on: a file in a place, or a server of its own. */
export async function withDatabase<T>(
  kind: 'file' | 'postgres',
  work: (database: string, place: string, server: PostgresServer | null) => Promise<T>,
  settings: readonly string[] = [],
): Promise<T> {
  return inPlace(async (place) => {
    if (kind === 'file') return work(`file:${join(place, 'pledges.db')}`, place, null);
    const server = await startPostgres(settings);
    try {
      return await work(server.url, place, server);
    } finally {
      await server.stop();
    }
  });
}

let built: string | undefined;

/** The program that is killed, as one file, for it is started hundreds of times. */
function program(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outfile = join(root, 'node_modules/.cache/fumin-proofs/service.mjs');
  if (built === undefined) {
    buildSync({
      entryPoints: [join(root, 'endpoint/proofs/service.ts')],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
    });
    built = outfile;
  }
  return built;
}

export interface Service {
  readonly base: string;
  readonly child: ChildProcess;
  readonly log: () => string;
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
}

/** An endpoint as a process of its own. `broken` is one that answers before it writes. */
export async function startService(
  folder: string,
  database: string,
  options: { readonly broken?: boolean; readonly log?: boolean; readonly cpu?: number } = {},
): Promise<Service> {
  const child = spawn(process.execPath, [program(), folder, database, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const base = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const url = /listening on (http:\S+)/.exec(text)?.[1];
      if (url) resolve(url);
      else log += text;
    });
    child.once('exit', () => reject(new Error(`the service ended: ${log}`)));
  });
  let isExpected = false;
  child.once('exit', () => {
    if (!isExpected) throw new Error(`the service ended by itself: ${log}`);
  });
  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    isExpected = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { base, child, log: () => log, kill };
}

/** A pledge that fits {@link proofFolder}. */
export const proofPledge = (name: string, members: object = {}): object => ({
  organization: { name },
  contact: { name: 'A. Person', email: 'person@example.com' },
  roles: ['guide'],
  publish: true,
  consent: { version: null },
  ...members,
});

/** Sends a pledge; `null` where the service went away before it answered. */
export async function send(
  base: string,
  body: object,
  key = createKey(),
): Promise<HttpResponse<PledgeResponse> | null> {
  try {
    return await sendRequest<PledgeResponse>(base, '/initiatives/call/pledges', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}

/** Sends until there is an answer that is neither "in flight" nor "busy". */
export async function sendUntilAnswered(
  base: string,
  body: object,
  key: string,
): Promise<HttpResponse<PledgeResponse>> {
  for (let tries = 0; ; tries++) {
    const answer = await send(base, body, key);
    const isFinal = answer && answer.status !== 503 && !answer.json.type?.endsWith('key-in-flight');
    if (isFinal) return answer;
    if (tries > 2_000) throw new Error('there is no answer');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const countOf = async (base: string): Promise<number> =>
  (await sendRequest<{ pledges: { count: number } }>(base, '/initiatives/call.json')).json.pledges.count;

/** So many at any moment: a machine has only so many sockets. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < items.length) {
        const index = next++;
        await work(items[index] as T, index);
      }
    }),
  );
}

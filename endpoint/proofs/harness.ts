/** Set-up of every proof: a database, an endpoint that can be killed, and a client. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

import { startServerProcess } from '../../scripts/server-process.mjs';
import { withTemporaryFolder } from '../../scripts/temporary-folder.mjs';
import type { EndpointOptions } from '../src/index.js';
import { writeContent } from '../test/folders.js';
import { startPostgres, type PostgresServer } from '../test/postgres-server.js';
import { sendRequest, createKey, type HttpResponse, type PledgeResponse } from '../test/helpers.js';

/** Prints figures as a table, and lets the process exit with 1 where the proof does not hold. */
export function report(title: string, figures: Readonly<Record<string, number | string>>, holds: boolean): void {
  console.log(`\n${title}`);
  for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(44)} ${figure}`);
  console.log(holds ? '  holds' : '  DOES NOT HOLD');
  if (!holds) process.exitCode = 1;
}

/** Writes a district with one initiative that takes pledges; returns its folder. */
export async function writeDistrict(parent: string): Promise<string> {
  const folder = join(parent, 'district');
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

/** Runs `work` with a database, a file in a temporary folder or a server of its own, and removes it afterwards. */
export async function withDatabase<T>(
  kind: 'file' | 'postgres',
  work: (database: string, temporaryFolder: string, server: PostgresServer | null) => Promise<T>,
  settings: readonly string[] = [],
): Promise<T> {
  return withTemporaryFolder('fumin-proof-', async (folder) => {
    if (kind === 'file') return work(`file:${join(folder, 'pledges.db')}`, folder, null);
    const server = await startPostgres(settings);
    try {
      return await work(server.url, folder, server);
    } finally {
      await server.stop();
    }
  });
}

let bundledProgram: string | undefined;

/** Bundles the program that is killed into one file, as it is started hundreds of times; returns its path. */
function bundleProgram(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // Where it finds the dependencies of the endpoint, in the endpoint's own versions.
  const outfile = join(root, 'endpoint/node_modules/.cache/fumin-proofs/service.mjs');
  if (bundledProgram === undefined) {
    buildSync({
      entryPoints: [join(root, 'endpoint/proofs/proof-server.ts')],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
    });
    bundledProgram = outfile;
  }
  return bundledProgram;
}

export interface Service {
  readonly base: string;
  readonly child: ChildProcess;
  readonly log: () => string;
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Token of the office, where a proof has one. */
export const OFFICE_TOKEN = 'a-token-of-the-office-that-nobody-guesses';

/**
 * Starts an endpoint as a process of its own. With `broken` it is one that answers before it writes; `port` is any that is
 * free by default; `endpoint` has further options of its own.
 */
export async function startService(
  folder: string,
  database: string,
  options: {
    readonly broken?: boolean;
    readonly log?: boolean;
    readonly port?: number;
    readonly endpoint?: Partial<EndpointOptions>;
  } = {},
): Promise<Service> {
  const { url, child, exited, log, stop } = await startServerProcess([
    bundleProgram(),
    folder,
    database,
    JSON.stringify(options),
  ]);
  let isExpected = false;
  void exited.then(() => {
    if (!isExpected) throw new Error(`the service ended by itself: ${log()}`);
  });
  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    isExpected = true;
    await stop(signal);
  };
  return { base: url, child, log, kill };
}

/** A pledge that fits the district of {@link writeDistrict}. */
export const proofPledge = (name: string, members: object = {}): object => ({
  organization: { name },
  contact: { name: 'A. Person', email: 'person@example.com' },
  roles: ['guide'],
  publish: true,
  consent: { version: null },
  ...members,
});

/** Sends a pledge; returns `null` where the service ended before it answered. */
export async function sendPledge(
  base: string,
  body: object,
  key = createKey(),
  initiative = 'call',
): Promise<HttpResponse<PledgeResponse> | null> {
  try {
    return await sendRequest<PledgeResponse>(base, `/initiatives/${initiative}/pledges`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}

/** Sends a request of a program of the office; returns `null` where the service ended before it answered. */
export async function askOffice<T>(
  base: string,
  method: string,
  path: string,
  body?: object,
): Promise<HttpResponse<T> | null> {
  try {
    return await sendRequest<T>(base, `/admin/${path}`, {
      method,
      headers: { authorization: `Bearer ${OFFICE_TOKEN}`, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
  } catch {
    return null;
  }
}

/** Sends a pledge until the answer is neither "in flight" nor "busy". */
export async function sendUntilAnswered(
  base: string,
  body: object,
  key: string,
): Promise<HttpResponse<PledgeResponse>> {
  for (let tries = 0; ; tries++) {
    const answer = await sendPledge(base, body, key);
    const isFinal = answer && answer.status !== 503 && !answer.json.type?.endsWith('key-in-flight');
    if (isFinal) return answer;
    if (tries > 2_000) throw new Error('there is no answer');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const countPledges = async (base: string): Promise<number> =>
  (await sendRequest<{ pledges: { count: number } }>(base, '/initiatives/call.json')).json.pledges.count;

/** Works on all items, on `width` of them at any moment: the number of sockets is limited. */
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

import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { checkCharacter } from '../../src/domain/credit-code.js';
import type { Fault, Problem, Receipt, Wall } from '../../src/contract/index.js';
import { createEndpoint, type EndpointOptions } from '../src/index.js';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

export const VERSION = '2026-11';

/** A small district that has one of everything a service has to tell apart. */
const INITIATIVE = {
  id: 'open-call',
  title: { 'zh-Hans': '倡议', en: 'Call' },
  roles: [
    { id: 'guide', name: 'Guide' },
    { id: 'service', name: 'Service' },
    { id: 'garden', name: 'Garden', limit: 3 },
  ],
  choose: { min: 1, max: 2 },
  opens: '2020-06-29',
  closes: null,
  version: '1',
  pledges: { count: 99, byRole: { guide: 99 }, url: 'open-call/pledges' },
  privacy: { version: VERSION },
  partnerOwn: { kept: true },
};

const closed = { ...INITIATIVE, id: 'closed-call', closes: '2021', pledges: { url: 'closed-call/pledges' } };

const FOLDER: Readonly<Record<string, unknown>> = {
  'district.json': {
    contract: '1',
    id: 'small',
    name: { 'zh-Hans': '小街道' },
    description: 'A long description that makes this document worth compressing. '.repeat(40),
    council: 'district',
    circles: [{ id: 'north', name: 'North', council: 'district', organizations: ['one'] }],
    organizations: [{ id: 'one', name: 'One' }],
    initiatives: [{ id: 'open-call', title: 'Call' }],
  },
  'stations.json': { stations: [{ id: 'hall', name: 'Hall', circle: 'north' }], next: 'stations-2.json' },
  'stations-2.json': { stations: [{ id: 'yard', name: 'Yard', circle: 'north' }], next: null },
  'stations/hall.json': { id: 'hall', name: 'Hall' },
  'stations/yard.json': { id: 'yard', name: 'Yard' },
  'councils/district.json': { id: 'district', name: 'Council', events: [], next: 'district-2.json' },
  'councils/district-2.json': { events: [{ id: 'e1', title: 'Meeting', station: 'hall' }] },
  'initiatives/open-call.json': INITIATIVE,
  'initiatives/free-call.json': {
    ...INITIATIVE,
    id: 'free-call',
    privacy: null,
    pledges: { url: 'free-call/pledges' },
  },
  'initiatives/early-call.json': {
    ...INITIATIVE,
    id: 'early-call',
    opens: '2999-01',
    pledges: { url: 'early-call/pledges' },
  },
  'initiatives/closed-call.json': closed,
  'initiatives/old-call.json': { ...closed, id: 'old-call', pledges: { count: 5, url: 'old-call/pledges' } },
  'initiatives/old-call/pledges.json': { count: 5, pledges: [{ number: 5, organization: { name: 'Of old' } }] },
  'initiatives/silent-call.json': { ...INITIATIVE, id: 'silent-call', pledges: null },
  'initiatives/elsewhere-call.json': {
    ...INITIATIVE,
    id: 'elsewhere-call',
    pledges: { count: 7, url: 'https://elsewhere.example/pledges' },
  },
  'images/front door 前门.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'README.md': 'not for the public',
  '.hidden.json': '{"secret": true}',
  'package.json': '{"secret": true}',
  'stations/.hidden.svg': '<svg/>',
};

/** A new temporary folder, gone after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fumin-endpoint-'));
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Writes a file of a folder: JSON, or text as it is. */
export async function put(folder: string, file: string, content: unknown): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}

/** A temporary folder with the small district in it, but for `changes`: by file, new content or `null` for none. */
export async function districtFolder(t: TestContext, changes: Record<string, unknown> = {}): Promise<string> {
  const folder = await temporaryFolder(t);
  for (const [file, content] of Object.entries({ ...FOLDER, ...changes })) {
    if (content !== null) await put(folder, file, content);
  }
  return folder;
}

/** The initiative `open-call` with other members, under another id. */
export const initiative = (id: string, members: object = {}): object => ({
  ...INITIATIVE,
  id,
  pledges: { url: `${id}/pledges` },
  ...members,
});

export interface Running {
  readonly base: string;
  readonly folder: string;
  readonly database: string;
  readonly close: () => Promise<void>;
}

/** A running endpoint on a port of its own, in this process. */
export async function startEndpoint(t: TestContext, options: Partial<EndpointOptions> = {}): Promise<Running> {
  const folder = options.folder ?? (await districtFolder(t));
  const database = options.database ?? `file:${join(await temporaryFolder(t), 'pledges.db')}`;
  const { app, close } = await createEndpoint({ ...options, folder, database });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  t.after(close);
  return { base, folder, database, close };
}

export interface Command {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  /** What it listens on, once it says so. */
  readonly base: Promise<string>;
}

/** The command, as a process of its own, ended with the test. */
export function run(t: TestContext, args: readonly string[], environment: Record<string, string> = {}): Command {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  const base = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const url = /^listening on (http:\S+)$/m.exec(stdout)?.[1];
      if (url) resolve(url);
    });
    void ended.then((code) => reject(new Error(`ended with ${String(code)}: ${stderr}`)));
  });
  base.catch(() => undefined);
  return { child, stdout: () => stdout, stderr: () => stderr, ended, base };
}

/** One answer; `json` is what its body says, where it is JSON and not compressed. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  readonly json: T;
}

/** What comes back to a pledge: a receipt, or a problem. */
export type Reply = Required<Problem> & { readonly errors: Fault[] } & Receipt & { readonly withdrawalToken: string };

/** An initiative, as far as a test looks at it. */
export interface Seen {
  readonly pledges: {
    readonly count: number;
    readonly byRole: Readonly<Record<string, number>>;
    readonly url: string;
    readonly wall: string;
  };
  readonly partnerOwn: unknown;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | undefined;
}

/** One request, its path as given and not made canonical. */
export function ask<T = unknown>(
  base: string,
  path: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answer<T>> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString('utf8');
        const isJson =
          String(response.headers['content-type']).includes('json') && !response.headers['content-encoding'];
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text,
          json: (isJson && text !== '' ? JSON.parse(text) : undefined) as T,
        });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

let made = 0;

/** A pledge that fits, from an organization that has not pledged. */
export const pledge = (members: object = {}): Record<string, unknown> => ({
  organization: { name: `Organization ${++made} of the street` },
  contact: { name: 'A. Person', telephone: '021-5555 0000', email: 'person@example.com' },
  roles: ['guide'],
  publish: true,
  consent: { version: VERSION },
  ...members,
});

export const newKey = (): string => `"${randomUUID()}"`;

/** Sends a pledge for an initiative. */
export function post(
  base: string,
  id: string,
  body: unknown,
  headers: Record<string, string> = {},
  key: string = newKey(),
): Promise<Answer<Reply>> {
  return ask(base, `/initiatives/${id}/pledges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: JSON.stringify(body),
  });
}

/** An initiative, as anyone reads it. */
export const readInitiative = async (base: string, id: string): Promise<Seen> =>
  (await ask<Seen>(base, `/initiatives/${id}.json`)).json;

/** The first page of the wall of an initiative, as anyone reads it. */
export const readWall = async (base: string, id: string): Promise<Wall> =>
  (await ask<Wall>(base, `/initiatives/${id}/pledges.json`)).json;

/** Withdraws a pledge. */
export function withdraw(base: string, id: string, number: number, token?: string): Promise<Answer<Reply>> {
  return ask(base, `/initiatives/${id}/pledges/${number}`, {
    method: 'DELETE',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
}

/** A unified social credit code that checks, different for each number below a million. */
export function creditCode(number: number): string {
  const first = `91310106${String(number).padStart(6, '0')}MA1`;
  return first + String(checkCharacter(first));
}

/** Runs `make` so many times at once. */
export const atOnce = <T>(times: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => make(index)));

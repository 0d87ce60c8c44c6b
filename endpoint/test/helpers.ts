import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { checkCharacter } from '../../src/domain/credit-code.js';
import type { Fault, Problem, Receipt, Wall } from '../../src/contract/index.js';
import { createEndpoint, type EndpointOptions } from '../src/index.js';
import { newDatabase } from './databases.js';
import { districtFolder, VERSION } from './folders.js';

export { districtFolder, initiative, put, temporaryFolder, VERSION } from './folders.js';
export { newDatabase } from './databases.js';

const CLI = fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url));

export interface Running {
  readonly base: string;
  readonly folder: string;
  readonly database: string;
  readonly close: () => Promise<void>;
}

/** A running endpoint on a port of its own, in this process. */
export async function startEndpoint(t: TestContext, options: Partial<EndpointOptions> = {}): Promise<Running> {
  const folder = options.folder ?? (await districtFolder(t));
  const database = options.database ?? (await newDatabase(t));
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

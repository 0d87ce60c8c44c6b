import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { checkCharacter } from '../../src/domain/credit-code.js';
import type { Fault, Problem, Receipt, Wall } from '../../src/contract/index.js';
import { createEndpoint, type EndpointOptions } from '../src/index.js';
import { createDatabase } from './databases.js';
import { createDistrictFolder, PRIVACY_VERSION } from './folders.js';

export {
  createDistrictFolder,
  createInitiative,
  writeContent,
  createTemporaryFolder,
  PRIVACY_VERSION,
} from './folders.js';
export { createDatabase } from './databases.js';

/** Path of the built command. */
export const COMMAND = fileURLToPath(new URL('../bin/fumin-endpoint.js', import.meta.url));

export interface RunningEndpoint {
  readonly base: string;
  readonly folder: string;
  readonly database: string;
  readonly close: () => Promise<void>;
}

/** Starts an endpoint on a port of its own, in this process. */
export async function startEndpoint(t: TestContext, options: Partial<EndpointOptions> = {}): Promise<RunningEndpoint> {
  const folder = options.folder ?? (await createDistrictFolder(t));
  const database = options.database ?? (await createDatabase(t));
  const { app, close } = await createEndpoint({ ...options, folder, database });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  t.after(close);
  return { base, folder, database, close };
}

export interface CommandProcess {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  /** Base URL, once it is printed. */
  readonly base: Promise<string>;
}

/**
 * Runs the built command as a process of its own, which ends with the test.
 *
 * @param stderrFile file descriptor that standard error goes to instead
 * @param input text on standard input; none by default
 */
export function runCommand(
  t: TestContext,
  args: readonly string[],
  environment: Record<string, string> = {},
  stderrFile?: number,
  input?: string,
): CommandProcess {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, LC_ALL: 'C', ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', stderrFile ?? 'pipe'],
  });
  child.stdin?.end(input);
  t.after(() => child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  const base = new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const url = /^listening on (http:\S+)$/m.exec(stdout)?.[1];
      if (url) resolve(url);
    });
    void ended.then((code) => reject(new Error(`ended with ${String(code)}: ${stderr}`)));
  });
  base.catch(() => undefined);
  return { child, stdout: () => stdout, stderr: () => stderr, ended, base };
}

/** Response; `json` is its parsed body if that is JSON and not compressed. */
export interface HttpResponse<T = unknown> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  readonly json: T;
}

/** Body of the response to a pledge: a receipt, or a problem. */
export type PledgeResponse = Required<Problem> & { readonly errors: Fault[] } & Receipt & {
    readonly withdrawalToken: string;
  };

/** Initiative as served, with the members that tests use. */
export interface PublicInitiative {
  readonly pledges: {
    readonly count: number;
    readonly byRole: Readonly<Record<string, number>>;
    readonly url: string;
    readonly wall: string;
  };
  readonly partnerOwn: unknown;
}

interface RequestOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer | undefined;
  /** Address of this machine to send from, such as 127.0.0.2. */
  readonly localAddress?: string;
}

/** Sends a request, with its path unchanged rather than made canonical. */
export function sendRequest<T = unknown>(
  base: string,
  path: string,
  { method = 'GET', headers = {}, body, localAddress }: RequestOptions = {},
): Promise<HttpResponse<T>> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const from = localAddress === undefined ? {} : { localAddress };
    const outgoing = request({ hostname, port, path, method, headers, agent: false, ...from }, (response) => {
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
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

let pledgeCount = 0;

/** Creates a valid pledge of a new organization. */
export const createPledge = (members: object = {}): Record<string, unknown> => ({
  organization: { name: `Organization ${++pledgeCount} of the street` },
  contact: { name: 'A. Person', telephone: '021-5555 0000', email: 'person@example.com' },
  roles: ['guide'],
  publish: true,
  consent: { version: PRIVACY_VERSION },
  ...members,
});

export const createKey = (): string => `"${randomUUID()}"`;

/** Sends a pledge for an initiative. */
export function postPledge(
  base: string,
  id: string,
  body: unknown,
  headers: Record<string, string> = {},
  key: string = createKey(),
): Promise<HttpResponse<PledgeResponse>> {
  return sendRequest(base, `/initiatives/${id}/pledges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: JSON.stringify(body),
  });
}

/** Reads an initiative, as the public does. */
export const readInitiative = async (base: string, id: string): Promise<PublicInitiative> =>
  (await sendRequest<PublicInitiative>(base, `/initiatives/${id}.json`)).json;

/** Reads the first page of an initiative's wall, as the public does. */
export const readWall = async (base: string, id: string): Promise<Wall> =>
  (await sendRequest<Wall>(base, `/initiatives/${id}/pledges.json`)).json;

/** Withdraws a pledge. `headers` may name the address of the client, as a proxy on this machine does. */
export function withdrawPledge(
  base: string,
  id: string,
  number: number,
  token?: string,
  headers: Record<string, string> = {},
): Promise<HttpResponse<PledgeResponse>> {
  return sendRequest(base, `/initiatives/${id}/pledges/${number}`, {
    method: 'DELETE',
    headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
  });
}

/** Withdraws a pledge as a page does behind a proxy that lets only GET and POST through. */
export function withdrawByPost(
  base: string,
  id: string,
  number: number,
  token: string,
): Promise<HttpResponse<PledgeResponse>> {
  return sendRequest(base, `/initiatives/${id}/pledges/${number}/withdrawal`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
}

/** Creates a valid unified social credit code, different for each number below a million. */
export function createCreditCode(number: number): string {
  const first = `91310106${String(number).padStart(6, '0')}MA1`;
  return first + String(checkCharacter(first));
}

/** Calls a function several times at once. */
export const runConcurrently = <T>(times: number, run: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => run(index)));

/** Asserts that a response is a problem of a status and type. */
export function assertProblem(
  { status, headers, json }: HttpResponse<PledgeResponse>,
  expected: number,
  type = 'about:blank',
): void {
  assert.equal(status, expected, JSON.stringify(json));
  assert.equal(String(headers['content-type']).split(';')[0], 'application/problem+json');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(json.type, type);
  assert.equal(json.status, expected);
  assert.ok(json.title);
}

/** Reads the number of pledges of an initiative, as the public does. */
export const readCount = async (base: string, id = 'open-call'): Promise<number> =>
  (await readInitiative(base, id)).pledges.count;

/** Text that no response, log or file contains by chance. */
export const MARK = 'zzmark';

/** Creates a contact with {@link MARK} in each of its members. */
export const createMarkedContact = () => ({
  name: `${MARK} ${randomUUID()}`,
  telephone: `${MARK} 138`,
  email: `${MARK}.${randomUUID()}@example.com`,
});

/** Waits until something holds. */
export async function waitUntil(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

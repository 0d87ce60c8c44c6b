import type { TestContext } from 'node:test';

import { hashPassword } from '../../src/office/sign-in/password-hash.js';
import { userNameKey } from '../../src/office/sign-in/user-name.js';
import { addAccount } from '../../src/storage/accounts/accounts.js';
import { openDatabase, type Database } from '../../src/storage/database/database.js';
import type { EndpointOptions } from '../../src/index.js';
import { sendRequest, startEndpoint, type HttpResponse } from '../helpers.js';

export const PASSWORD = 'tulip-lamp-93-river';

/** Opens a database beside the endpoint that uses it, until the test ends. */
export async function openBeside(t: TestContext, url: string): Promise<Database> {
  const database = await openDatabase(url);
  t.after(() => database.destroy());
  return database;
}

/** Hash of {@link PASSWORD}, which takes a while. */
const passwordHash = hashPassword(PASSWORD);

/** Adds an account with {@link PASSWORD}, as the command does. */
export async function createAccount(database: Database, name: string): Promise<void> {
  await addAccount(database, { name, key: userNameKey(name), passwordHash: await passwordHash }, 'test');
}

/** Body of an answer of the office. */
export interface OfficeAnswer {
  readonly name: string;
  readonly kind: string;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  readonly acts: readonly { readonly who: string; readonly act: string; readonly detail: string | null }[];
}

type Headers = Record<string, string>;

/** Sends a request to the office, with a body if there is one. */
export const askOffice = (
  base: string,
  method: string,
  path: string,
  { body, ...headers }: Headers & { body?: string } = {},
): Promise<HttpResponse<OfficeAnswer>> =>
  sendRequest(base, `/admin/${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body,
  });

/** Signs in with a password, or with the office's token. */
export const signIn = (
  base: string,
  credentials: { name: string; password: string } | { name: string; token: string },
  headers: Headers = {},
): Promise<HttpResponse<OfficeAnswer>> =>
  askOffice(base, 'POST', 'session', { ...headers, body: JSON.stringify(credentials) });

/** Reads the one cookie that an answer sets, with its attributes. */
export function readCookie({ headers }: HttpResponse): { pair: string; token: string; attributes: string[] } {
  const [cookie = '', ...others] = headers['set-cookie'] ?? [];
  if (others.length > 0) throw new Error('more than one cookie');
  const [pair = '', ...attributes] = cookie.split('; ');
  return { pair, token: pair.slice(pair.indexOf('=') + 1), attributes: attributes.sort() };
}

/** Signs in, and returns the header by which a browser stays signed in. */
export async function startSession(
  base: string,
  credentials: Parameters<typeof signIn>[1],
): Promise<{ readonly cookie: string }> {
  const answer = await signIn(base, credentials);
  if (answer.status !== 201) throw new Error(`not signed in: ${answer.text}`);
  return { cookie: readCookie(answer).pair };
}

/** Credentials of the accounts of {@link startOffice}. */
export const WANG = { name: '王小明', password: PASSWORD };
export const LI = { name: 'Li Wei', password: PASSWORD };

/** Starts an endpoint at which 王小明 and Li Wei have accounts. */
export async function startOffice(t: TestContext, options: Partial<EndpointOptions> = {}) {
  const running = await startEndpoint(t, options);
  const database = await openBeside(t, running.database);
  for (const { name } of [WANG, LI]) await createAccount(database, name);
  return { ...running, url: running.database, database };
}

/** Reads the status of a question for who is signed in. */
export const readStatus = async (base: string, headers: Record<string, string>): Promise<number> =>
  (await askOffice(base, 'GET', 'session', headers)).status;

/** Lists who did what, oldest first. */
export const listActs = async (base: string, headers: Record<string, string>): Promise<[who: string, act: string][]> =>
  (await askOffice(base, 'GET', 'acts', headers)).json.acts
    .map(({ who, act, detail }): [string, string] => [who, detail === null ? act : `${act} ${detail}`])
    .reverse();

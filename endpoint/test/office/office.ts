import type { TestContext } from 'node:test';

import {
  createInitiative,
  sendRequest,
  startEndpoint,
  writeContent,
  type HttpResponse,
  type RunningEndpoint,
} from '../helpers.js';
import type { EndpointOptions } from '../../src/index.js';

export const TOKEN = 'a-token-of-the-office-that-nobody-guesses';

/** Pledge as the register lists it, or has it in full. */
export interface RegisteredPledge {
  readonly number: number;
  readonly state: string;
  readonly checkCode: string;
  readonly organization: { readonly name: string; readonly creditCode: string | null };
  readonly roles: readonly string[];
  readonly corrected: string | null;
  readonly hasContact: boolean;
  readonly contact?: { readonly name: string } | null;
  readonly acts?: readonly {
    readonly at: string;
    readonly who: string;
    readonly act: string;
    readonly detail: string | null;
  }[];
}

export interface RegisterAnswer {
  readonly pledges: readonly RegisteredPledge[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface DecisionAnswer {
  readonly done: readonly RegisteredPledge[];
  readonly refused: readonly { readonly number: number; readonly reason: string }[];
}

/** Answer of an error, as far as tests look into it. */
export interface ProblemAnswer {
  readonly type: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export interface RunningOffice extends RunningEndpoint {
  /** Sends a request as the office. */
  readonly office: <T>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<HttpResponse<T>>;
  /** Reads a page of the register, with a query such as `?state=hidden`. */
  readonly readRegister: (query?: Readonly<Record<string, string>>) => Promise<RegisterAnswer>;
  readonly decide: (action: string, numbers: unknown) => Promise<HttpResponse<DecisionAnswer & ProblemAnswer>>;
}

/** Starts an endpoint with an office, whose initiative `open-call` is moderated or not. */
export async function startOffice(
  t: TestContext,
  members: object = {},
  options: Partial<EndpointOptions> = {},
): Promise<RunningOffice> {
  const running = await startEndpoint(t, { adminToken: TOKEN, rateLimit: 'off', ...options });
  await writeContent(running.folder, 'initiatives/open-call.json', createInitiative('open-call', members));
  const office = <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    sendRequest<T>(running.base, `/admin/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'x-office-user': 'Wang',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  return {
    ...running,
    office,
    readRegister: async (query = {}) => {
      const path = `initiatives/open-call/register?${new URLSearchParams(query).toString()}`;
      return (await office<RegisterAnswer>('GET', path)).json;
    },
    decide: (action, numbers) => office('POST', 'initiatives/open-call/decisions', { action, numbers }),
  };
}

export const MODERATED = { pledges: { url: 'open-call/pledges', moderation: true } };

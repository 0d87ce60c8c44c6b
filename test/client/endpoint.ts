import { useFakeTimers } from 'sinon';

import { type Client, type ClientOptions, createClient } from '../../src/client/index.js';
import { loadRecovery } from '../../src/client/recovery.js';
import { District, read } from '../../src/contract/index.js';

/** Request that an endpoint received. */
export interface ReceivedRequest {
  readonly url: string;
  readonly init: RequestInit;
}

type Reply = (request: ReceivedRequest, count: number) => Response | Promise<Response>;

/**
 * Creates an endpoint in memory with a client for it. Its URL is unique, so that no test finds another's offline
 * copies.
 *
 * @param reply answers a request; `count` numbers the requests from 1
 */
export function endpoint(
  reply: Reply,
  options: Partial<ClientOptions> = {},
): { client: Client; requests: ReceivedRequest[]; createAnotherClient(): Client } {
  const requests: ReceivedRequest[] = [];
  const url = `https://endpoint.example/${crypto.randomUUID()}/`;
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const request = { url: (input as string).slice(url.length), init };
    requests.push(request);
    return reply(request, requests.length);
  };
  const createAnotherClient = (): Client => createClient({ endpoint: url, fetch, ...options });
  return { client: createAnotherClient(), requests, createAnotherClient };
}

export const DISTRICT = { id: 'street', name: 'Street', circles: [] };
export const readDistrict = (input: unknown) => read(District, input);

export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = { 'Content-Type': 'application/json', ...(init.headers as Record<string, string> | undefined) };
  return new Response(JSON.stringify(body), { ...init, headers });
}

export const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: code, headers });

/** Never answers; rejects when aborted, as `fetch` does. */
export function neverAnswer({ init }: ReceivedRequest): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
  });
}

/** Fails as `fetch` does where the endpoint cannot be reached. */
export const failToReach = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

/**
 * Installs a fake clock. It is ahead of the clocks of all other pages: tests that run in parallel share the browser's
 * storage, from which the oldest copies are deleted first.
 */
export const fakeClock = () =>
  useFakeTimers({ now: Date.parse('2096-11-23T10:00:00+08:00'), toFake: ['setTimeout', 'clearTimeout', 'Date'] });

/** Loads what a client loads on the first failure, so that no test's clock runs ahead of the network. */
export async function preloadRecovery(): Promise<void> {
  if (!(await loadRecovery())) throw new Error('The recovery did not load');
}

/** Returns the problem with which a promise rejects. */
export async function problemOf(
  promise: Promise<unknown>,
): Promise<{ type: string; status?: unknown; detail?: unknown; errors?: unknown }> {
  try {
    await promise;
  } catch (error) {
    return (error as { problem: { type: string } }).problem;
  }
  throw new Error('The promise did not reject');
}

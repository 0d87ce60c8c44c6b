import { useFakeTimers } from 'sinon';

import { type Client, type ClientOptions, createClient } from '../../src/client/index.js';
import { District, read } from '../../src/contract/index.js';

/** One request as an endpoint sees it. */
export interface Seen {
  readonly url: string;
  readonly init: RequestInit;
}

type Reply = (seen: Seen, count: number) => Response | Promise<Response>;

/** An endpoint at an address of its own, so that no test meets another's last-good copies; and a client that asks it. */
export function endpoint(
  reply: Reply,
  options: Partial<ClientOptions> = {},
): { client: Client; seen: Seen[]; again(): Client } {
  const seen: Seen[] = [];
  const url = `https://endpoint.example/${crypto.randomUUID()}/`;
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const one = { url: (input as string).slice(url.length), init };
    seen.push(one);
    return reply(one, seen.length);
  };
  const again = (): Client => createClient({ endpoint: url, fetch, ...options });
  return { client: again(), seen, again };
}

export const DISTRICT = { id: 'street', name: 'Street', circles: [] };
export const readDistrict = (input: unknown) => read(District, input);

export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = { 'Content-Type': 'application/json', ...(init.headers as Record<string, string> | undefined) };
  return new Response(JSON.stringify(body), { ...init, headers });
}

export const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: code, headers });

/** Never answers, and lets go when aborted, as `fetch` does. */
export function never({ init }: Seen): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
  });
}

export const unreached = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

/**
 * Time that passes only when it is told to. It is ahead of any other page's: tests in pages beside this one share its
 * storage, where what is oldest goes first.
 */
export const fakeClock = () =>
  useFakeTimers({ now: Date.parse('2096-11-23T10:00:00+08:00'), toFake: ['setTimeout', 'clearTimeout', 'Date'] });

/** The problem that a promise fails with. */
export async function problemOf(
  promise: Promise<unknown>,
): Promise<{ type: string; status?: unknown; errors?: unknown }> {
  try {
    await promise;
  } catch (error) {
    return (error as { problem: { type: string } }).problem;
  }
  throw new Error('It did not fail');
}

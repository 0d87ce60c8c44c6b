import type { Reader, SendOptions } from './client.js';
import { describeFailure } from './failure-problem.js';
import { fetchJson, type FetchJsonOptions } from './fetch-json.js';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from './retry.js';
import { toJson } from '../domain/to-json.js';

/** Sends a request that changes something: see `Client.send`. */
export async function send<T>(
  url: string,
  reader: Reader<T>,
  { method, body, headers = {}, signal = new AbortController().signal, retry }: SendOptions,
  client: Pick<FetchJsonOptions, 'fetch' | 'timeout' | 'retry'> & { readonly credentials: RequestCredentials },
): Promise<T> {
  const { credentials, ...options } = client;
  const contentType: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const init: RequestInit = {
    method,
    credentials,
    cache: 'no-store',
    // To wherever it leads, nobody has asked to send a pledge.
    redirect: 'manual',
    headers: { Accept: 'application/json', ...contentType, ...headers },
    body: body === undefined ? null : toJson(body),
  };
  const policy = retry ?? writeRetryPolicy(options.retry);
  const response = await fetchJson(url, init, { ...options, retry: policy, signal });
  const reading = await reader(response.body);
  if (!reading.ok) throw await describeFailure({ url, faults: reading.faults });
  return reading.value;
}

/** Retry policy for requests that change something: twice as many attempts, since the reader would only press again. */
const writeRetryPolicy = (retry: RetryPolicy = DEFAULT_RETRY_POLICY): RetryPolicy => ({
  ...retry,
  attempts: Math.min(5, retry.attempts * 2),
});

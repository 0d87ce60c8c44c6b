/**
 * Problems, retries, offline copies and sending: for a page on which something fails, and for pledges. `recovery.ts` loads
 * them.
 */
import type { Problem } from '../contract/index.js';
import { abortError } from './abort.js';
import type { Answer, Reader } from './client.js';
import { describeFailure } from './failure-problem.js';
import type { FetchJsonOptions } from './fetch-json.js';
import { deleteOfflineCopy, type OfflineCopy, readOfflineCopy, writeOfflineCopy } from './offline-copies.js';
import { isOutage, isPassing } from './outage.js';
import type { Failure } from './recovery.js';
import { backoff, DEFAULT_RETRY_POLICY } from './retry.js';

export { decodeText } from './decode-text.js';
export { describeFailure } from './failure-problem.js';
export { send } from './send.js';

/**
 * Waits for the next attempt.
 *
 * @param attempt number of the attempt that failed, from 0
 * @throws {ProblemError} the problem of the failure, where there is to be no other attempt
 * @throws {DOMException} `AbortError` when the signal aborts
 */
export async function waitForRetry(
  failure: Failure,
  attempt: number,
  { retry = DEFAULT_RETRY_POLICY, signal, onRetry }: FetchJsonOptions,
): Promise<void> {
  const error = await describeFailure(failure);
  const wait = error.retryAfter ?? 0;
  if (attempt + 1 >= retry.attempts || !isPassing(error.problem) || wait > retry.patience) throw error;
  onRetry?.(error);
  await delay(Math.max(wait, backoff(attempt, retry)), signal);
}

/** Waits; rejects with an `AbortError` when `signal` aborts. */
function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(abortError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Cache of a client, as far as the recovery uses it. */
interface Cache {
  get(url: string): OfflineCopy | undefined;
  delete(url: string): void;
}

/** Writes the offline copy of an answer, unless the cache has another one since, or none. */
export async function saveCopy(cache: Cache, url: string, answer: OfflineCopy): Promise<void> {
  const { body, received } = answer;
  if (cache.get(url) === answer) await writeOfflineCopy(url, { body, received });
}

/**
 * Returns the last good copy, from the cache or an earlier visit, with the reason for showing it; `null` where there is
 * none that can be read. Where the endpoint refuses, it has no such resource, or not for this reader: a copy would
 * contradict it, and is deleted.
 */
export async function recoverAnswer<T>(
  cache: Cache,
  url: string,
  reader: Reader<T>,
  problem: Problem,
): Promise<Answer<T> | null> {
  if (!isOutage(problem)) {
    cache.delete(url);
    void deleteOfflineCopy(url);
    return null;
  }
  const copy = cache.get(url) ?? (await readOfflineCopy(url));
  if (!copy) return null;
  try {
    const reading = await reader(copy.body);
    if (!reading.ok) return null;
    return { value: reading.value, url, faults: reading.faults, received: copy.received, stale: problem };
  } catch {
    // The code that reads it did not load.
    return null;
  }
}

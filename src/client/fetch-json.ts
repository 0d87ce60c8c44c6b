import {
  invalidResponseProblem,
  isPassing,
  networkProblem,
  problemFromResponse,
  ProblemError,
  timeoutProblem,
} from './problem.js';
import { backoff, type RetryPolicy } from './retry.js';

export interface FetchJsonOptions {
  readonly fetch: typeof fetch;
  /** Time limit of one attempt, its body included, in milliseconds. */
  readonly timeout: number;
  readonly retry: RetryPolicy;
  readonly signal: AbortSignal;
  /** Called when an attempt has failed and another one follows. */
  readonly onRetry?: (error: ProblemError) => void;
}

/** Response that has arrived completely. */
export interface JsonResponse {
  readonly status: number;
  readonly etag: string | null;
  /** Whether a copy may be kept: `Cache-Control` has no `no-store`. */
  readonly storable: boolean;
  /** Parsed JSON; `null` with a 204 or a 304. */
  readonly body: unknown;
}

/**
 * Sends a request until it is answered or refused, or the retry policy is exhausted.
 *
 * @throws {ProblemError} the endpoint's problem, or the reason why there is no answer
 * @throws {DOMException} `AbortError` when `signal` aborts
 */
export async function fetchJson(url: string, init: RequestInit, options: FetchJsonOptions): Promise<JsonResponse> {
  const { retry, signal, onRetry } = options;
  for (let attempt = 0; ; attempt += 1) {
    const result = await fetchOnce(url, init, options);
    if (!(result instanceof ProblemError)) return result;
    const wait = result.retryAfter ?? 0;
    const isExhausted = attempt + 1 >= retry.attempts || !isPassing(result.problem) || wait > retry.patience;
    if (isExhausted) throw result;
    onRetry?.(result);
    await delay(Math.max(wait, backoff(attempt, retry)), signal);
  }
}

async function fetchOnce(
  url: string,
  init: RequestInit,
  options: FetchJsonOptions,
): Promise<JsonResponse | ProblemError> {
  const { fetch, timeout, signal } = options;
  throwIfAborted(signal);
  const attempt = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    attempt.abort();
  }, timeout);
  const abortAttempt = (): void => attempt.abort();
  signal.addEventListener('abort', abortAttempt);
  try {
    const response = await fetch(url, { ...init, signal: attempt.signal });
    if (!response.ok && response.status !== 304) return await problemFromResponse(response);
    return await parseResponse(url, response);
  } catch (error) {
    throwIfAborted(signal);
    if (isLate) return timeoutProblem(url, timeout);
    if (error instanceof ProblemError) return error;
    return networkProblem(url, error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abortAttempt);
  }
}

async function parseResponse(url: string, response: Response): Promise<JsonResponse> {
  const { status, headers } = response;
  const etag = headers.get('ETag');
  const storable = !/\bno-store\b/i.test(headers.get('Cache-Control') ?? '');
  if (status === 204 || status === 304) return { status, etag, storable, body: null };
  const type = headers.get('Content-Type') ?? '';
  // An intranet usually answers an expired session with its sign-in page: 200, and HTML.
  if (type !== '' && !/[/+]json\b/i.test(type)) throw invalidResponseProblem(url, `answered ${type} instead of JSON`);
  const text = await response.text();
  try {
    return { status, etag, storable, body: JSON.parse(text) as unknown };
  } catch {
    throw invalidResponseProblem(url, 'the answer is not JSON');
  }
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
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Does what `AbortSignal.throwIfAborted` does, which the older browsers of intranets lack. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError();
}

export function abortError(): DOMException {
  return new DOMException('The request was aborted', 'AbortError');
}

/** Whether an error is that of an aborted request. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

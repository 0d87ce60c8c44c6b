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
  /** How long one attempt may take, its body included, in milliseconds. */
  readonly timeout: number;
  readonly retry: RetryPolicy;
  readonly signal: AbortSignal;
  /** Called when an attempt has failed and another is to come. */
  readonly onRetry?: (error: ProblemError) => void;
}

/** A whole answer: `body` is its JSON; `null` with a 204 or a 304. */
export interface JsonResponse {
  readonly status: number;
  readonly etag: string | null;
  /** Whether a copy may be kept for later (`Cache-Control` has no `no-store`). */
  readonly storable: boolean;
  readonly body: unknown;
}

/**
 * One request, sent until it is answered, refused, or there is no more trying.
 *
 * @throws {ProblemError} what kept it from an answer
 * @throws {DOMException} `AbortError` when `signal` aborts
 */
export async function fetchJson(url: string, init: RequestInit, options: FetchJsonOptions): Promise<JsonResponse> {
  const { retry, signal, onRetry } = options;
  for (let attempt = 0; ; attempt += 1) {
    const result = await fetchOnce(url, init, options);
    if (!(result instanceof ProblemError)) return result;
    const wait = result.retryAfter ?? 0;
    const spent = attempt + 1 >= retry.attempts || !isPassing(result.problem) || wait > retry.patience;
    if (spent) throw result;
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
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    attempt.abort();
  }, timeout);
  const stop = (): void => attempt.abort();
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { ...init, signal: attempt.signal });
    if (!response.ok && response.status !== 304) return await problemFromResponse(response);
    return await parseResponse(url, response);
  } catch (error) {
    throwIfAborted(signal);
    if (late) return timeoutProblem(url, timeout);
    if (error instanceof ProblemError) return error;
    return networkProblem(url, error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

async function parseResponse(url: string, response: Response): Promise<JsonResponse> {
  const { status, headers } = response;
  const etag = headers.get('ETag');
  const storable = !/\bno-store\b/i.test(headers.get('Cache-Control') ?? '');
  if (status === 204 || status === 304) return { status, etag, storable, body: null };
  const type = headers.get('Content-Type') ?? '';
  // A sign-in page is the usual answer of an intranet to a session that has ended: 200, and HTML.
  if (type !== '' && !/[/+]json\b/i.test(type)) throw invalidResponseProblem(url, `answered ${type} instead of JSON`);
  const text = await response.text();
  try {
    return { status, etag, storable, body: JSON.parse(text) as unknown };
  } catch {
    throw invalidResponseProblem(url, 'the answer is not JSON');
  }
}

/** Waits, unless aborted. */
function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(abortError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** `AbortSignal.throwIfAborted` is younger than the browsers that intranets keep. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError();
}

export function abortError(): DOMException {
  return new DOMException('The request was aborted', 'AbortError');
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

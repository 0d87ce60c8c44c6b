import { throwIfAborted } from './abort.js';
import type { ProblemError } from './problem.js';
import { type Failure, loadRecovery, requireRecovery } from './recovery.js';
import type { RetryPolicy } from './retry.js';

export interface FetchJsonOptions {
  readonly fetch: typeof fetch;
  /** Time limit of one attempt, its body included, in milliseconds. */
  readonly timeout: number;
  readonly retry?: RetryPolicy | undefined;
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
  for (let attempt = 0; ; attempt += 1) {
    const result = await fetchOnce(url, init, options);
    if ('body' in result) return result;
    const recovery = await requireRecovery(result);
    throwIfAborted(options.signal);
    await recovery.waitForRetry(result, attempt, options);
  }
}

async function fetchOnce(
  url: string,
  init: RequestInit,
  { fetch, timeout, signal }: FetchJsonOptions,
): Promise<JsonResponse | Failure> {
  throwIfAborted(signal);
  const attempt = new AbortController();
  let response: Response | undefined;
  let exceeded: number | undefined;
  const abortAttempt = (): void => attempt.abort();
  const timer = setTimeout(() => {
    exceeded = timeout;
    abortAttempt();
  }, timeout);
  signal.addEventListener('abort', abortAttempt);
  try {
    response = await fetch(url, { ...init, signal: attempt.signal });
    const { status, headers } = response;
    const bytes = await response.arrayBuffer();
    const text = decodeUtf8(bytes) ?? (await loadRecovery())?.decodeText(bytes, headers.get('Content-Type')) ?? null;
    const isEmpty = status === 204 || status === 304;
    if (!isEmpty && (!response.ok || text === null || isHtml(response, text) || hasLeftOrigin(response, url)))
      return { url, response, text };
    const storable = !/\bno-store\b/i.test(headers.get('Cache-Control') ?? '');
    return { status, etag: headers.get('ETag'), storable, body: isEmpty || text === null ? null : JSON.parse(text) };
  } catch (reason) {
    throwIfAborted(signal);
    return { url, response, exceeded, reason };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abortAttempt);
  }
}

/** Decodes bytes that are UTF-8, as JSON is; `null` for others. */
function decodeUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether a response is HTML: an intranet usually answers an expired session with its sign-in page, and 200. JSON may come as
 * any other type, as from object storage.
 */
export const isHtml = ({ headers }: Response, text: string): boolean =>
  /html/i.test(headers.get('Content-Type') ?? '') || /^\s*</.test(text);

/** Whether a response comes from another origin than was asked. */
export const hasLeftOrigin = (response: Response, url: string): boolean =>
  response.redirected && new URL(response.url).origin !== new URL(url).origin;

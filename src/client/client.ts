import { type Fault, type Problem, type Reading } from '../contract/index.js';
import { LruMap } from './lru-map.js';
import { fetchJson, type JsonResponse, isAbort, throwIfAborted } from './fetch-json.js';
import { invalidResponseProblem, isOutage, networkProblem, ProblemError } from './problem.js';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from './retry.js';
import { sharedTask, type SharedTask } from './shared-task.js';

/**
 * Checks a document and returns it with its type, as `read` of the contract does with one of its schemas. Pass the same
 * function for the same resource, since readings are cached by it. A reader that has to load code first may return a
 * promise, and reject it.
 */
export type Reader<T> = (input: unknown) => Reading<T> | Promise<Reading<T>>;

/** Resource that has been read. */
export interface Answer<T> {
  readonly value: T;
  /** URL of the resource, which the URLs in it are relative to. */
  readonly url: string;
  /** Faults of the parts that were left out. */
  readonly faults: readonly Fault[];
  /** Time of arrival, in milliseconds since the epoch. */
  readonly received: number;
  /** Reason why this is an earlier copy; `null` where it is the endpoint's current answer. */
  readonly stale: Problem | null;
}

/** Options of {@link Client.get}. */
export interface GetOptions<T> {
  readonly signal?: AbortSignal;
  /** Whether to send a new request even where an answer has only just arrived. */
  readonly reload?: boolean;
  /** Called with the last good copy as soon as the first attempt has failed, while retries continue. */
  readonly onStale?: (answer: Answer<T>) => void;
}

/** Options of {@link Client.send}. */
export interface SendOptions {
  readonly method: 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Retry policy, in place of the client's own: for a caller that counts attempts itself, say. */
  readonly retry?: RetryPolicy;
}

/** Client for one endpoint. Concurrent requests for the same resource share one. */
export interface Client {
  /** Absolute URL of the endpoint, ending in a slash. */
  readonly endpoint: string;
  /**
   * Reads a resource.
   *
   * @param path path relative to the endpoint, or an absolute URL of the same origin
   * @throws {ProblemError} the reason why there is no answer, where there is no earlier copy either
   * @throws {DOMException} `AbortError` when the signal aborts
   */
  get<T>(path: string, reader: Reader<T>, options?: GetOptions<T>): Promise<Answer<T>>;
  /**
   * Sends a request that changes something. Give a `POST` an `Idempotency-Key`, since it is sent again when there is no
   * answer.
   *
   * @throws {ProblemError} a refusal, or the reason why there is no answer: then the request may still have been
   *   received
   * @throws {DOMException} `AbortError` when the signal aborts
   */
  send<T>(path: string, reader: Reader<T>, options: SendOptions): Promise<T>;
}

/** Options of {@link createClient}. */
export interface ClientOptions {
  /** Absolute URL of the endpoint. */
  readonly endpoint: string;
  /** Credentials mode of `fetch`; `omit` by default. */
  readonly credentials?: RequestCredentials | undefined;
  /** Replacement for `fetch`: to add a token, or to go through a proxy. */
  readonly fetch?: typeof fetch | undefined;
  /** Time limit of one attempt, in milliseconds; 10 000 by default. */
  readonly timeout?: number | undefined;
  readonly retry?: RetryPolicy | undefined;
}

/**
 * Time for which an answer is reused without a new request, in milliseconds: about as long as a page takes to set up.
 */
const FRESHNESS = 5_000;
/** Maximum number of resources in a client's cache. */
const MAX_ENTRIES = 64;
/** Time limit of one attempt, in milliseconds. */
const DEFAULT_TIMEOUT = 10_000;

/** Loads offline copies on demand: they are written after an answer is shown, and read only where there is none. */
async function loadOfflineCopies() {
  try {
    // Inside an async function: an `import()` that a bundler compiled may throw at once, before there is a promise.
    return await import('./offline-copies.lazy.js');
  } catch {
    return null;
  }
}

/** Resource in the cache. */
interface CacheEntry {
  readonly body: unknown;
  readonly etag: string | null;
  readonly storable: boolean;
  received: number;
  /** Readings by their reader: each one reads the resource once. */
  readonly readings: Map<Reader<unknown>, Promise<Reading<unknown>>>;
}

/** Request under way. */
interface PendingRequest {
  readonly task: SharedTask<CacheEntry>;
  readonly onRetry: Set<(error: ProblemError) => void>;
}

/** Creates a client for an endpoint. */
export function createClient(options: ClientOptions): Client {
  const { credentials = 'omit', timeout = DEFAULT_TIMEOUT, retry = DEFAULT_RETRY_POLICY } = options;
  const endpoint = options.endpoint.endsWith('/') ? options.endpoint : `${options.endpoint}/`;
  const { origin } = new URL(endpoint);
  const entries = new LruMap<string, CacheEntry>(MAX_ENTRIES);
  const pending = new Map<string, PendingRequest>();
  // Looked up at each call, so that a wrapper that the page installs later takes effect; `this` stays undefined.
  const callFetch: typeof fetch = (input, init) => (options.fetch ?? globalThis.fetch)(input, init);

  /** Resolves a path. Data may link anywhere, but requests, and above all pledges, go only to the endpoint's origin. */
  function resolve(path: string): string {
    const url = new URL(path, endpoint);
    if (url.origin !== origin) throw invalidResponseProblem(url.href, `it is not at the endpoint's origin, ${origin}`);
    return url.href;
  }

  async function fetchEntry(url: string, signal: AbortSignal, onRetry: PendingRequest['onRetry']): Promise<CacheEntry> {
    const before = entries.get(url);
    // "no-cache" makes the browser revalidate with the ETag in its cache. An explicit If-None-Match would require a
    // preflight, which a folder on a plain web server does not answer.
    const init: RequestInit = { credentials, cache: 'no-cache', headers: { Accept: 'application/json' } };
    const response: JsonResponse = await fetchJson(url, init, {
      fetch: callFetch,
      timeout,
      retry,
      signal,
      onRetry: (error) => onRetry.forEach((notify) => notify(error)),
    });
    if (before && (response.status === 304 || (response.etag !== null && response.etag === before.etag))) {
      before.received = Date.now();
      return before;
    }
    const { body, etag, storable } = response;
    return { body, etag, storable, received: Date.now(), readings: new Map() };
  }

  function beginRequest(url: string): PendingRequest {
    const onRetry: PendingRequest['onRetry'] = new Set();
    const settle = (): void => {
      if (pending.get(url) === request) pending.delete(url);
    };
    const task = sharedTask(async (signal) => {
      try {
        return await fetchEntry(url, signal, onRetry);
      } finally {
        settle();
      }
    }, settle);
    const request: PendingRequest = { task, onRetry };
    pending.set(url, request);
    return request;
  }

  /** Reads an entry and caches it. One that does not fit the contract is never cached. */
  async function acceptEntry<T>(url: string, entry: CacheEntry, reader: Reader<T>): Promise<Answer<T>> {
    const reading = await readEntry(url, entry, reader);
    if (!reading.ok) throw invalidResponseProblem(url, 'it does not fit the contract', reading.faults);
    if (entries.get(url) !== entry) {
      entries.set(url, entry);
    }
    const { storable, body, received } = entry;
    if (storable) void loadOfflineCopies().then((copies) => copies?.writeOfflineCopy(url, { body, received }));
    return { value: reading.value, url, faults: reading.faults, received, stale: null };
  }

  /** Returns the last good copy, from the cache or an earlier visit, with the reason for showing it. */
  async function readLastGoodCopy<T>(url: string, reader: Reader<T>, problem: Problem): Promise<Answer<T> | null> {
    const copy = entries.get(url) ?? (await (await loadOfflineCopies())?.readOfflineCopy(url));
    const reading = copy && (await reader(copy.body));
    if (!reading?.ok) return null;
    return { value: reading.value, url, faults: reading.faults, received: copy?.received ?? 0, stale: problem };
  }

  return {
    endpoint,

    async get(path, reader, { signal, reload = false, onStale } = {}) {
      throwIfAborted(signal);
      const url = resolve(path);
      const cached = entries.get(url);
      if (cached && !reload && Date.now() - cached.received < FRESHNESS) {
        const reading = await readEntry(url, cached, reader);
        throwIfAborted(signal);
        if (reading.ok) {
          return { value: reading.value, url, faults: reading.faults, received: cached.received, stale: null };
        }
      }
      const { task, onRetry } = (reload ? undefined : pending.get(url)) ?? beginRequest(url);
      let isSettled = false;
      const offerCopy = (error: ProblemError): void => {
        void readLastGoodCopy(url, reader, error.problem).then((answer) => {
          if (answer && !isSettled && !signal?.aborted) onStale?.(answer);
        });
      };
      if (onStale) onRetry.add(offerCopy);
      try {
        const answer = await acceptEntry(url, await task.join(signal), reader);
        throwIfAborted(signal);
        return answer;
      } catch (error) {
        if (isAbort(error) || !(error instanceof ProblemError)) throw error;
        if (isOutage(error.problem)) {
          const answer = await readLastGoodCopy(url, reader, error.problem);
          throwIfAborted(signal);
          if (answer) return answer;
        } else {
          // The endpoint has no such resource, or not for this reader: a copy would contradict it.
          entries.delete(url);
          void loadOfflineCopies().then((copies) => copies?.deleteOfflineCopy(url));
        }
        throw error;
      } finally {
        isSettled = true;
        onRetry.delete(offerCopy);
      }
    },

    async send(path, reader, { method, body, headers = {}, signal = new AbortController().signal, retry: ownRetry }) {
      const url = resolve(path);
      const contentType: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
      const init: RequestInit = {
        method,
        credentials,
        cache: 'no-store',
        headers: { Accept: 'application/json', ...contentType, ...headers },
        body: body === undefined ? null : JSON.stringify(body),
      };
      const policy = ownRetry ?? writeRetryPolicy(retry);
      const response = await fetchJson(url, init, { fetch: callFetch, timeout, retry: policy, signal });
      const reading = await reader(response.body);
      if (!reading.ok) throw invalidResponseProblem(url, 'it does not fit the contract', reading.faults);
      return reading.value;
    },
  };
}

/** Retry policy for requests that change something: twice as many attempts, since the reader would only press again. */
const writeRetryPolicy = (retry: RetryPolicy): RetryPolicy => ({ ...retry, attempts: Math.min(5, retry.attempts * 2) });

/**
 * Reads an entry, once for all callers with the same reader.
 *
 * @throws {ProblemError} where the reader rejects; that is not cached, and the next caller reads the same body again
 */
function readEntry<T>(url: string, entry: CacheEntry, reader: Reader<T>): Promise<Reading<T>> {
  const cached = entry.readings.get(reader) as Promise<Reading<T>> | undefined;
  if (cached) return cached;
  const reading = (async () => reader(entry.body))().catch((error: unknown) => {
    entry.readings.delete(reader);
    throw networkProblem(`What reads ${url}`, error);
  });
  entry.readings.set(reader, reading);
  return reading;
}

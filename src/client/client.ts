import type { Fault, Problem, Reading } from '../contract/index.js';
import { throwIfAborted } from './abort.js';
import { fetchJson } from './fetch-json.js';
import { LruMap } from './lru-map.js';
import { networkProblem, ProblemError } from './problem.js';
import { type Failure, loadRecovery, requireRecovery } from './recovery.js';
import type { RetryPolicy } from './retry.js';
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
  /**
   * Called with the last good copy as soon as the first attempt has failed, while retries continue, or has taken half its
   * time.
   */
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
/**
 * Time after an answer before its offline copy is written, in milliseconds: while a page sets up, neither its network nor
 * its main thread is spent on that.
 */
const COPY_DELAY = 2_000;

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
  readonly onRetry: Set<(error: ProblemError) => unknown>;
}

/** Creates a client for an endpoint. */
export function createClient(options: ClientOptions): Client {
  const { credentials = 'omit', timeout = DEFAULT_TIMEOUT, retry } = options;
  const endpoint = options.endpoint.endsWith('/') ? options.endpoint : `${options.endpoint}/`;
  const { origin } = new URL(endpoint);
  const entries = new LruMap<string, CacheEntry>(MAX_ENTRIES);
  const pending = new Map<string, PendingRequest>();
  /** Problem that the endpoint has now; `null` while it answers. */
  let outage: ProblemError | null = null;
  // Looked up at each call, so that a wrapper that the page installs later takes effect; `this` stays undefined.
  const callFetch: typeof fetch = (input, init) => (options.fetch ?? globalThis.fetch)(input, init);

  /**
   * Resolves a path; `null` where it leads to another origin. Data may link anywhere, but requests, and above all pledges,
   * go only to the endpoint's.
   */
  function resolve(path: string): string | null {
    const url = new URL(path, endpoint);
    return url.origin === origin ? url.href : null;
  }

  async function fetchEntry(url: string, signal: AbortSignal, onRetry: PendingRequest['onRetry']): Promise<CacheEntry> {
    const before = entries.get(url);
    // "no-cache" makes the browser revalidate with the ETag in its cache. An explicit If-None-Match would require a
    // preflight, which a folder on a plain web server does not answer.
    const init: RequestInit = { credentials, cache: 'no-cache', headers: { Accept: 'application/json' } };
    const { status, body, etag, storable } = await fetchJson(url, init, {
      fetch: callFetch,
      timeout,
      retry,
      signal,
      onRetry: (error) => {
        outage = error;
        onRetry.forEach((notify) => notify(error));
      },
    });
    outage = null;
    if (before && (status === 304 || (etag !== null && opaqueTag(etag) === opaqueTag(before.etag)))) {
      before.received = Date.now();
      return before;
    }
    return { body, etag, storable, received: Date.now(), readings: new Map() };
  }

  function beginRequest(url: string): PendingRequest {
    const onRetry: PendingRequest['onRetry'] = new Set();
    const task = sharedTask(
      (signal) => fetchEntry(url, signal, onRetry),
      () => {
        if (pending.get(url) === request) pending.delete(url);
      },
    );
    const request: PendingRequest = { task, onRetry };
    pending.set(url, request);
    return request;
  }

  /** Reads an entry and caches it. One that does not fit the contract is never cached. */
  async function acceptEntry<T>(url: string, entry: CacheEntry, reader: Reader<T>): Promise<Answer<T>> {
    const reading = await readEntry(url, entry, reader);
    if (!reading.ok) return fail({ url, faults: reading.faults });
    entries.set(url, entry);
    return { value: reading.value, url, faults: reading.faults, received: entry.received, stale: null };
  }

  /** Writes the offline copy of an entry once the page has set up, while the browser is idle. */
  function copyLater(url: string, entry: CacheEntry): void {
    const copy = async (): Promise<void> => (await loadRecovery())?.saveCopy(entries, url, entry);
    // Safari has no `requestIdleCallback`.
    setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(() => void copy()), COPY_DELAY);
  }

  return {
    endpoint,

    async get<T>(path: string, reader: Reader<T>, { signal, reload = false, onStale }: GetOptions<T> = {}) {
      throwIfAborted(signal);
      const url = resolve(path) ?? (await fail({ url: path, origin }));
      const cached = entries.get(url);
      if (cached && !reload && Date.now() - cached.received < FRESHNESS) {
        const answer = await acceptEntry(url, cached, reader);
        throwIfAborted(signal);
        return answer;
      }
      const { task, onRetry } = (reload ? undefined : pending.get(url)) ?? beginRequest(url);
      /** Finds the last good copy. */
      const recover = async ({ problem }: ProblemError): Promise<Answer<T> | null | undefined> =>
        (await loadRecovery())?.recoverAnswer(entries, url, reader, problem);
      let isSettled = false;
      const offerCopy = async (error: ProblemError): Promise<void> => {
        const copy = await recover(error);
        if (copy && !isSettled && !signal?.aborted) onStale?.(copy);
      };
      if (onStale) onRetry.add(offerCopy);
      // While the endpoint does not answer, nobody waits for each resource to fail by itself.
      if (onStale && outage) void offerCopy(outage);
      // Nor for one that answers slowly: more may be asked for only after it.
      const slow = onStale && setTimeout(() => void fail({ url, exceeded: timeout / 2 }).catch(offerCopy), timeout / 2);
      let answer: Answer<T> | null | undefined;
      try {
        const entry = await task.join(signal);
        answer = await acceptEntry(url, entry, reader);
        if (entry.storable) copyLater(url, entry);
      } catch (error) {
        answer = error instanceof ProblemError ? await recover(error) : null;
        throwIfAborted(signal);
        if (!answer) throw error;
      } finally {
        isSettled = true;
        clearTimeout(slow);
        onRetry.delete(offerCopy);
      }
      throwIfAborted(signal);
      return answer;
    },

    async send(path, reader, options) {
      const url = resolve(path) ?? (await fail({ url: path, origin }));
      const { send } = await requireRecovery({ url });
      return send(url, reader, options, { credentials, fetch: callFetch, timeout, retry });
    },
  };
}

/** Returns an ETag without its mark of weakness, which a proxy that compresses adds. */
const opaqueTag = (etag: string | null): string | undefined => etag?.replace(/^W\//, '');

/** Throws the problem of a failure. */
async function fail(failure: Failure): Promise<never> {
  throw await (await requireRecovery(failure)).describeFailure(failure);
}

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

import { type Fault, type Problem, type Reading } from '../contract/index.js';
import { LruMap } from './lru-map.js';
import { fetchJson, type JsonResponse, isAbort, throwIfAborted } from './fetch-json.js';
import { invalidResponseProblem, isOutage, networkProblem, ProblemError } from './problem.js';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from './retry.js';
import { sharedTask, type SharedTask } from './shared-task.js';

/**
 * Reads a document at the door, leniently: `read` of the contract with one of its schemas, say. Give the same function for
 * the same resource. Where it needs something loaded first it may promise its reading, and reject.
 */
export type Reader<T> = (input: unknown) => Reading<T> | Promise<Reading<T>>;

/** A resource, read. */
export interface Answer<T> {
  readonly value: T;
  /** Its URL: what the URLs in it are relative to. */
  readonly url: string;
  /** What was left out of it. */
  readonly faults: readonly Fault[];
  /** When it came, in milliseconds since the epoch. */
  readonly received: number;
  /** Why this is an earlier copy and not what the endpoint says now; `null` where it is. */
  readonly stale: Problem | null;
}

export interface GetOptions<T> {
  readonly signal?: AbortSignal;
  /** Whether to ask anew even where an answer has only just come. */
  readonly reload?: boolean;
  /** Gets the last good copy as soon as a first attempt has failed, while others are still made. */
  readonly onStale?: (answer: Answer<T>) => void;
}

export interface SendOptions {
  readonly method: 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** How it is tried again, where it is to be otherwise than the client does of its own: by whoever counts the tries, say. */
  readonly retry?: RetryPolicy;
}

/** Asks one endpoint. Many widgets that ask for the same thing share one request. */
export interface Client {
  /** The endpoint's absolute URL, with a slash at its end. */
  readonly endpoint: string;
  /**
   * Reads a resource.
   *
   * @param path relative to the endpoint, or an absolute URL at the endpoint's origin
   * @throws {ProblemError} what kept it from an answer, where there is no earlier copy either
   * @throws {DOMException} `AbortError` when the signal aborts
   */
  get<T>(path: string, reader: Reader<T>, options?: GetOptions<T>): Promise<Answer<T>>;
  /**
   * Sends something; give an `Idempotency-Key` with a `POST`, since it is sent again when no answer came.
   *
   * @throws {ProblemError} a refusal, or what kept it from an answer: then it is not known whether it was received
   * @throws {DOMException} `AbortError` when the signal aborts
   */
  send<T>(path: string, reader: Reader<T>, options: SendOptions): Promise<T>;
}

export interface ClientOptions {
  /** The endpoint's absolute URL. */
  readonly endpoint: string;
  readonly credentials?: RequestCredentials | undefined;
  /** A partner's own way to ask: with a token, through a proxy. */
  readonly fetch?: typeof fetch | undefined;
  /** How long one attempt may take, in milliseconds. */
  readonly timeout?: number | undefined;
  readonly retry?: RetryPolicy | undefined;
}

/** How long an answer serves further askers without asking again, in milliseconds: as long as a page takes to set up. */
const FRESHNESS = 5_000;
const MAX_ENTRIES = 64;
const DEFAULT_TIMEOUT = 10_000;

/** Copies are made after an answer is shown, and read when there is none: nothing waits for what makes them. */
const loadOfflineCopies = () => import('./offline-copies.lazy.js').catch(() => null);

interface CacheEntry {
  readonly body: unknown;
  readonly etag: string | null;
  readonly storable: boolean;
  received: number;
  /** A resource is read once for each way of reading. */
  readonly readings: Map<Reader<unknown>, Promise<Reading<unknown>>>;
}

interface PendingRequest {
  readonly task: SharedTask<CacheEntry>;
  readonly onRetry: Set<(error: ProblemError) => void>;
}

export function createClient(options: ClientOptions): Client {
  const { credentials = 'omit', timeout = DEFAULT_TIMEOUT, retry = DEFAULT_RETRY_POLICY } = options;
  const endpoint = options.endpoint.endsWith('/') ? options.endpoint : `${options.endpoint}/`;
  const { origin } = new URL(endpoint);
  const entries = new LruMap<string, CacheEntry>(MAX_ENTRIES);
  const pending = new Map<string, PendingRequest>();
  // Looked up at each call, so that a page that wraps `fetch` later is heard, and called on no object.
  const ask: typeof fetch = (input, init) => (options.fetch ?? globalThis.fetch)(input, init);

  /** Data may point anywhere; a widget asks, and above all tells, only the endpoint that the page has named. */
  function resolve(path: string): string {
    const url = new URL(path, endpoint);
    if (url.origin !== origin) throw invalidResponseProblem(url.href, `it is not at the endpoint's origin, ${origin}`);
    return url.href;
  }

  async function fetchEntry(url: string, signal: AbortSignal, onRetry: PendingRequest['onRetry']): Promise<CacheEntry> {
    const before = entries.get(url);
    // "no-cache" makes the browser revalidate with the ETag that it keeps. An If-None-Match of our own would cost a
    // preflight, which a folder on a plain web server does not answer.
    const init: RequestInit = { credentials, cache: 'no-cache', headers: { Accept: 'application/json' } };
    const answer: JsonResponse = await fetchJson(url, init, {
      fetch: ask,
      timeout,
      retry,
      signal,
      onRetry: (error) => onRetry.forEach((call) => call(error)),
    });
    if (before && (answer.status === 304 || (answer.etag !== null && answer.etag === before.etag))) {
      before.received = Date.now();
      return before;
    }
    const { body, etag, storable } = answer;
    return { body, etag, storable, received: Date.now(), readings: new Map() };
  }

  function begin(url: string): PendingRequest {
    const onRetry: PendingRequest['onRetry'] = new Set();
    const settle = (): void => {
      if (pending.get(url) === begun) pending.delete(url);
    };
    const task = sharedTask(async (signal) => {
      try {
        return await fetchEntry(url, signal, onRetry);
      } finally {
        settle();
      }
    }, settle);
    const begun: PendingRequest = { task, onRetry };
    pending.set(url, begun);
    return begun;
  }

  /** Past here an entry is known to read well; a failure is never kept. */
  async function accept<T>(url: string, entry: CacheEntry, reader: Reader<T>): Promise<Answer<T>> {
    const reading = await readingOf(url, entry, reader);
    if (!reading.ok) throw invalidResponseProblem(url, 'it does not fit the contract', reading.faults);
    if (entries.get(url) !== entry) {
      entries.set(url, entry);
    }
    const { storable, body, received } = entry;
    if (storable) void loadOfflineCopies().then((kept) => kept?.writeOfflineCopy(url, { body, received }));
    return { value: reading.value, url, faults: reading.faults, received, stale: null };
  }

  async function lastGood<T>(url: string, reader: Reader<T>, problem: Problem): Promise<Answer<T> | null> {
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
      const kept = entries.get(url);
      if (kept && !reload && Date.now() - kept.received < FRESHNESS) {
        const reading = await readingOf(url, kept, reader);
        throwIfAborted(signal);
        if (reading.ok) {
          return { value: reading.value, url, faults: reading.faults, received: kept.received, stale: null };
        }
      }
      const { task, onRetry } = (reload ? undefined : pending.get(url)) ?? begin(url);
      let done = false;
      const offer = (error: ProblemError): void => {
        void lastGood(url, reader, error.problem).then((answer) => {
          if (answer && !done && !signal?.aborted) onStale?.(answer);
        });
      };
      if (onStale) onRetry.add(offer);
      try {
        const answer = await accept(url, await task.join(signal), reader);
        throwIfAborted(signal);
        return answer;
      } catch (error) {
        if (isAbort(error) || !(error instanceof ProblemError)) throw error;
        if (isOutage(error.problem)) {
          const answer = await lastGood(url, reader, error.problem);
          throwIfAborted(signal);
          if (answer) return answer;
        } else {
          // The endpoint says that it is not there, or not for this reader: a copy would say otherwise.
          entries.delete(url);
          void loadOfflineCopies().then((kept) => kept?.deleteOfflineCopy(url));
        }
        throw error;
      } finally {
        done = true;
        onRetry.delete(offer);
      }
    },

    async send(path, reader, { method, body, headers = {}, signal = new AbortController().signal, retry: own }) {
      const url = resolve(path);
      const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
      const init: RequestInit = {
        method,
        credentials,
        cache: 'no-store',
        headers: { Accept: 'application/json', ...json, ...headers },
        body: body === undefined ? null : JSON.stringify(body),
      };
      const answer = await fetchJson(url, init, { fetch: ask, timeout, retry: own ?? writeRetryPolicy(retry), signal });
      const reading = await reader(answer.body);
      if (!reading.ok) throw invalidResponseProblem(url, 'it does not fit the contract', reading.faults);
      return reading.value;
    },
  };
}

/** What is sent may be tried twice as often as what is read: a reader would only press again. */
const writeRetryPolicy = (retry: RetryPolicy): RetryPolicy => ({ ...retry, attempts: Math.min(5, retry.attempts * 2) });

/**
 * How an entry reads: once for all who read it the same way.
 *
 * @throws {ProblemError} where it could not be read now; that is not kept, and the same body is read anew
 */
function readingOf<T>(url: string, entry: CacheEntry, reader: Reader<T>): Promise<Reading<T>> {
  const known = entry.readings.get(reader) as Promise<Reading<T>> | undefined;
  if (known) return known;
  const reading = (async () => reader(entry.body))().catch((error: unknown) => {
    entry.readings.delete(reader);
    throw networkProblem(`What reads ${url}`, error);
  });
  entry.readings.set(reader, reading);
  return reading;
}

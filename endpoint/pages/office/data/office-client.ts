/** Kind of a failure, by what a clerk can do about it. */
export type FailureKind = 'offline' | 'signed-out' | 'not-allowed' | 'missing' | 'busy' | 'unavailable' | 'failed';

/** Failure of a request. */
export class OfficeFailure extends Error {
  /** Status of the response; 0 where there was none. */
  readonly status: number;
  /** Time, in seconds, after which to try again; `null` where none is said. */
  readonly retryAfter: number | null;

  constructor(status: number, retryAfter: number | null = null) {
    super(`request failed: ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  get kind(): FailureKind {
    return KINDS[this.status] ?? (this.status === 0 ? 'offline' : 'failed');
  }
}

const KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'signed-out',
  403: 'not-allowed',
  404: 'missing',
  429: 'busy',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** Longest time, in milliseconds, that a request may take. */
const TIMEOUT = 30_000;

/** Base of the office's paths: beside the page. */
const BASE = new URL('../admin/', document.baseURI);

export interface OfficeClient {
  /** @throws an {@link OfficeFailure} */
  readonly get: <T>(path: string, signal?: AbortSignal) => Promise<T>;
  /**
   * Loads a file.
   *
   * @throws an {@link OfficeFailure}
   */
  readonly download: (path: string) => Promise<Blob>;
  /**
   * Sends a request that changes something; `null` where the response has no body.
   *
   * @throws an {@link OfficeFailure}
   */
  readonly send: <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<T>;
}

/**
 * Creates the client of the office's paths.
 *
 * @param onSignedOut called when the session has ended
 */
export function createOfficeClient(onSignedOut: () => void): OfficeClient {
  const request = async <T>(
    path: string,
    init: RequestInit,
    readBody: (response: Response) => Promise<T>,
  ): Promise<T> => {
    const response = await fetchResponse(new URL(path, BASE), init);
    if (!response.ok) {
      const failure = new OfficeFailure(response.status, readRetryAfter(response));
      if (failure.status === 401 && path !== 'session') onSignedOut();
      throw failure;
    }
    if (response.status === 204) return null as T;
    try {
      return await readBody(response);
    } catch {
      // The connection broke off, or a proxy answered with a page of its own.
      throw new OfficeFailure(0);
    }
  };
  const readJson = async <T>(response: Response): Promise<T> => (await response.json()) as T;
  return {
    get: <T>(path: string, signal?: AbortSignal) => request<T>(path, signal ? { signal } : {}, readJson),
    download: (path) => request(path, {}, (response) => response.blob()),
    send: <T>(method: string, path: string, body?: object) =>
      request<T>(
        path,
        {
          method,
          ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
        },
        readJson,
      ),
  };
}

async function fetchResponse(url: URL, { signal, ...init }: RequestInit): Promise<Response> {
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), TIMEOUT);
  const stop = (): void => timer.abort();
  signal?.addEventListener('abort', stop);
  try {
    return await fetch(url, { ...init, cache: 'no-store', redirect: 'error', signal: timer.signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new OfficeFailure(0);
  } finally {
    clearTimeout(timeout);
    signal?.removeEventListener('abort', stop);
  }
}

function readRetryAfter({ headers }: Response): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

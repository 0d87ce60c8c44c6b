import { abortError } from './fetch-json.js';

/** Task that several callers wait for. It is aborted once the last of them has left, and not before. */
export interface SharedTask<T> {
  /** Waits for the result. When `signal` aborts, this caller alone leaves, with an `AbortError`. */
  join(signal?: AbortSignal): Promise<T>;
}

/**
 * Starts a task that callers can join.
 *
 * @param work begins at once
 * @param onAbandoned called once, when the last caller has left before the work was done
 */
export function sharedTask<T>(work: (signal: AbortSignal) => Promise<T>, onAbandoned: () => void): SharedTask<T> {
  const controller = new AbortController();
  const promise = work(controller.signal);
  // Callers that have joined receive a failure; there may be none, which must not become an unhandled rejection.
  promise.catch(() => undefined);
  let waiting = 0;

  return {
    join(signal) {
      waiting += 1;
      return new Promise<T>((resolve, reject) => {
        const leave = (): void => {
          waiting -= 1;
          reject(abortError());
          if (waiting > 0) return;
          controller.abort();
          onAbandoned();
        };
        if (signal?.aborted) {
          leave();
          return;
        }
        signal?.addEventListener('abort', leave, { once: true });
        promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
      });
    },
  };
}

import { abortError } from './abort.js';

/** Task that several callers wait for. It is aborted once the last of them has left, and not before. */
export interface SharedTask<T> {
  /** Waits for the result. When `signal` aborts, this caller alone leaves, with an `AbortError`. */
  join(signal?: AbortSignal): Promise<T>;
}

/**
 * Starts a task that callers can join.
 *
 * @param work begins at once
 * @param onEnd called when the work is done, before callers learn of it, and when the last caller has left
 */
export function sharedTask<T>(work: (signal: AbortSignal) => Promise<T>, onEnd: () => void): SharedTask<T> {
  const controller = new AbortController();
  const promise = work(controller.signal);
  // Callers that have joined receive a failure; there may be none, which must not become an unhandled rejection.
  promise.then(onEnd, onEnd);
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
          onEnd();
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

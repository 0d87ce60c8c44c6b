import { abortError } from './fetch-json.js';

/**
 * A piece of work that several callers wait for. It is aborted when the last of them has left, and not before.
 */
export interface SharedTask<T> {
  /** Waits for the result, until `signal` aborts: then this caller alone leaves, with an `AbortError`. */
  join(signal?: AbortSignal): Promise<T>;
}

/**
 * @param work begins at once
 * @param onLeft called once, when the last caller has left before the work was done
 */
export function sharedTask<T>(work: (signal: AbortSignal) => Promise<T>, onLeft: () => void): SharedTask<T> {
  const controller = new AbortController();
  const promise = work(controller.signal);
  // Whoever joins hears of a failure; nobody may have joined yet, or any more.
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
          onLeft();
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

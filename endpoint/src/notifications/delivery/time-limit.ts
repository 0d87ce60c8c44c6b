/**
 * Runs work that is told to stop when its time is over, or when a signal says so. It is not done by `AbortSignal.any` and
 * `AbortSignal.timeout`: Node 20 may collect their timer as garbage, and the work would wait for ever.
 *
 * @param timeout in milliseconds
 */
export async function withTimeLimit<T>(
  signal: AbortSignal,
  timeout: number,
  work: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const abort = (): void => limit.abort();
  const timer = setTimeout(abort, timeout);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    return await work(limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/**
 * Coalesces concurrent calls of a function: calls with the same key share one run of it. A call made during a run
 * waits for the next run, so that no caller gets a result older than its own request.
 */
export function coalesce<T>(run: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const pending = new Map<string, Promise<T>>();
  const running = new Map<string, Promise<unknown>>();

  return (key) => {
    const shared = pending.get(key);
    if (shared) return shared;
    const next = (async () => {
      await running.get(key);
      // Requests that arrive together are parsed one after the other: wait a tick so that all of them join.
      await new Promise((resolve) => setImmediate(resolve));
      pending.delete(key);
      const result = run(key);
      const settled = result.then(
        () => undefined,
        () => undefined,
      );
      running.set(key, settled);
      void settled.then(() => running.get(key) === settled && running.delete(key));
      return result;
    })();
    pending.set(key, next);
    return next;
  };
}

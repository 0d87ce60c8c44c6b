/** Takes a lock, and returns the function that releases it. */
export type Lock = (timeout: number) => Promise<() => void>;

/**
 * Creates a lock that is taken in the order in which it was asked for.
 *
 * @returns a function that rejects, as SQLite does when a file is locked, if it takes longer than `timeout` milliseconds
 */
export function createMutex(): Lock {
  const waiting: (() => void)[] = [];
  let isTaken = false;

  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else isTaken = false;
  };

  return (timeout) =>
    new Promise((resolve, reject) => {
      if (!isTaken) {
        isTaken = true;
        resolve(release);
        return;
      }
      const take = (): void => {
        clearTimeout(timer);
        resolve(release);
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(take), 1);
        reject(Object.assign(new Error('another write takes too long'), { code: 'SQLITE_BUSY' }));
      }, timeout);
      waiting.push(take);
    });
}

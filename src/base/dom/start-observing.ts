/**
 * Returns the observer that `start` makes and starts; `null` where there is none, or where what a page has put in its place
 * throws: what is observed is then as it is at the start.
 */
export function startObserving<T>(start: () => T): T | null {
  try {
    return start();
  } catch {
    return null;
  }
}

/** Number of events drawn at a time. */
const BATCH = 20;

/** Time left below which no further batch begins, in milliseconds. */
const MIN_TIME_LEFT = 6;

/** Longest wait for an idle browser, in milliseconds: its own search should soon find everything. */
const TIMEOUT_MS = 500;

/**
 * Draws in batches while the browser is idle, until nothing is left.
 *
 * @param drawBatch draws this number of events, at most; returns whether any are left
 * @returns cancels the rest
 */
export function drawWhenIdle(drawBatch: (count: number) => boolean): () => void {
  let isCancelled = false;
  const slice = (deadline?: IdleDeadline): void => {
    if (isCancelled) return;
    let isLeft = drawBatch(BATCH);
    while (isLeft && deadline && deadline.timeRemaining() > MIN_TIME_LEFT) isLeft = drawBatch(BATCH);
    if (isLeft) request();
  };
  const request = (): void => {
    // Safari has none.
    if ('requestIdleCallback' in window) requestIdleCallback(slice, { timeout: TIMEOUT_MS });
    else setTimeout(slice);
  };
  request();
  return () => (isCancelled = true);
}

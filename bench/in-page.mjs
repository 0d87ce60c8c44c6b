/** Small helpers of what runs in a page. */

/** Calls a function and returns its result with the milliseconds that it took. */
export async function timed(call) {
  const start = performance.now();
  const result = await call();
  return { took: performance.now() - start, result };
}

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves a task after the next animation frame: what has been drawn is painted by then. */
export const nextPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** Appends a box of a width to the page, to build something in. */
export function appendBox(width) {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  document.body.append(box);
  return box;
}

/** Time that the turns of one task may take, in milliseconds. */
const SLICE = 24;

const waiting: (() => void)[] = [];
let sliceStart: number | null = null;

/**
 * Draws something dear, such as the first view of a widget: at once where there is time in this task, else in a later one,
 * after those before it. A page of many widgets then stays responsive while they appear.
 */
export function takeTurn(draw: () => void): void {
  if (sliceStart === null) {
    sliceStart = performance.now();
    startTask();
  }
  if (waiting.length === 0 && performance.now() - sliceStart < SLICE) draw();
  else waiting.push(draw);
}

/** Starts a task of its own; by a message, since browsers delay timers that follow one another. */
function startTask(): void {
  if (typeof MessageChannel === 'undefined') {
    setTimeout(drawWaiting);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    // An open port keeps Node, where it emulates a page for tests, from ending.
    port1.close();
    drawWaiting();
  };
  port2.postMessage(null);
}

function drawWaiting(): void {
  sliceStart = performance.now();
  do waiting.shift()?.();
  while (waiting.length > 0 && performance.now() - sliceStart < SLICE);
  if (waiting.length > 0) startTask();
  else sliceStart = null;
}

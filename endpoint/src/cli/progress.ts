/** Line that tells how far a long work has come. */
export interface ProgressLine {
  /** Shows how many files have been worked on, in words. */
  readonly show: (count: number, text: string) => void;
  readonly clear: () => void;
}

/** Number of files after which a log is told of progress. */
const LOG_INTERVAL = 1_000;

/** Number of files after which a terminal is. */
const TERMINAL_INTERVAL = 20;

/** Creates a line that counts files, on a terminal; in a log a line now and then. */
export function createProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  let shown = false;
  const interval = stream.isTTY ? TERMINAL_INTERVAL : LOG_INTERVAL;
  let last = 0;
  return {
    show: (count, text) => {
      if (Math.floor(count / interval) === Math.floor(last / interval)) return;
      last = count;
      shown = stream.isTTY;
      stream.write(stream.isTTY ? `\r${text}` : `${text}\n`);
    },
    clear: () => {
      if (shown) stream.write('\r\u001B[K');
      shown = false;
      last = 0;
    },
  };
}

import type { LogFile } from './log.js';

export interface LogRotation {
  /** Size at which the next file begins: a number and `k`, `m` or `g`, such as `50m`. */
  readonly maxSize: string;
  /** Number of files that stay, with the one that is written. */
  readonly keep: number;
}

/** Number of files that stay where nothing else is said. */
export const DEFAULT_LOG_KEEP = 7;

/** Maximum size of what waits in memory while the file cannot be written, in bytes. */
const MAX_WAITING = 1_048_576;

/**
 * Opens a log whose files give way to one another by size, and goes on in the newest: of `endpoint.log` these are
 * `endpoint.1.log`, `endpoint.2.log` and so on, of which the oldest are deleted. Each line is written at once. While the
 * newest file cannot be written, lines wait in memory; where the next cannot be opened, this one goes on.
 *
 * @throws if the file cannot be written
 */
export async function openRotatingLog(path: string, { maxSize, keep }: LogRotation): Promise<LogFile> {
  // On demand: with a library of dates it takes long to load, and most commands write no log.
  const { default: roll } = await import('pino-roll');
  const destination = await roll({
    file: path,
    size: maxSize,
    limit: { count: keep, removeOtherLogFiles: true },
    sync: true,
    mode: 0o640,
    maxLength: MAX_WAITING,
  });

  // Said once, and not with every line, until a line is written again.
  let failure = '';
  destination.on('error', ({ message }: Error) => {
    if (message !== failure) console.error(`fumin-endpoint: the log cannot be written: ${message}`);
    failure = message;
  });
  destination.on('write', () => (failure = ''));

  let isLost = false;
  destination.on('drop', () => (isLost = true));
  return {
    write(line) {
      isLost = false;
      destination.write(line);
      if (isLost) throw new Error('too many lines wait for the file');
    },
    reopen() {
      try {
        destination.reopen();
      } catch {
        // The stream says why, and goes on in its file.
      }
    },
  };
}

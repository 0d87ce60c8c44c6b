import { closeSync, openSync, writeSync } from 'node:fs';

import type { FastifyReply, FastifyRequest } from 'fastify';

/** Lowest level that is logged. Every request is logged at `info`. */
export const LOG_LEVELS = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Creates Fastify's logger options. The log has the method, path and status of a request: no query, headers, network
 * address or body. A proxy in front of the endpoint knows the rest.
 */
export const createLoggerOptions = (level: LogLevel, writeLine: (line: string) => void = writeToStandardError) => ({
  level,
  stream: createLogStream(writeLine),
  serializers: {
    req: ({ method, url }: FastifyRequest) => ({ method, path: url.split('?')[0] }),
    res: ({ statusCode }: Pick<FastifyReply, 'statusCode'>) => ({ statusCode }),
  },
});

/**
 * Creates a log whose lines may be lost: the reader of its stream may go away, or the disk of its file may be full. The
 * service goes on, and the next line that can be written is followed by the number of those that could not.
 *
 * @param writeLine throws if it cannot write
 */
export function createLogStream(writeLine: (line: string) => void): { readonly write: (line: string) => void } {
  let lostCount = 0;
  return {
    write: (line) => {
      try {
        writeLine(line);
        if (lostCount === 0) return;
        const lost = { level: 40, time: Date.now(), lines: lostCount, msg: 'lines of the log were lost' };
        writeLine(`${JSON.stringify(lost)}\n`);
        lostCount = 0;
      } catch {
        lostCount += 1;
      }
    },
  };
}

const writeToStandardError = (line: string): void => writeTo(process.stderr.fd, line);

/** File of a log. */
export interface LogFile {
  /** Writes a line, or throws. */
  readonly write: (line: string) => void;
  /** Goes on in a file of the same name, after a rotation has given this one another. Where there can be none, it stays. */
  readonly reopen: () => void;
}

/**
 * Opens a log, which goes on where it ended.
 *
 * @throws if the file cannot be written
 */
export function openLogFile(path: string): LogFile {
  const open = () => openSync(path, 'a', 0o640);
  let descriptor = open();
  return {
    write: (line) => writeTo(descriptor, line),
    reopen() {
      const previous = descriptor;
      try {
        descriptor = open();
      } catch (error) {
        console.error(`fumin-endpoint: the log could not be reopened: ${(error as Error).message}`);
        return;
      }
      closeSync(previous);
    },
  };
}

/** Writes by the descriptor: a stream of Node that failed once, because of a full disk, say, writes nothing any more. */
function writeTo(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
}

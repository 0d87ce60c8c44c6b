import { writeSync } from 'node:fs';

import type { FastifyReply, FastifyRequest } from 'fastify';

/** Lowest level that is logged. Every request is logged at `info`. */
export const LOG_LEVELS = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Creates Fastify's logger options. The log has the method, path and status of a request: no query, headers, network
 * address or body. A proxy in front of the endpoint knows the rest.
 */
export const createLoggerOptions = (level: LogLevel) => ({
  level,
  stream: createLogStream(writeToStandardError),
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

/** Writes by the descriptor: a stream of Node that failed once, because of a full disk, say, writes nothing any more. */
function writeToStandardError(text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(writeSync(process.stderr.fd, rest));
}

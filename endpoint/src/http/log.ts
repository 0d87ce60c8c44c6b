import type { FastifyReply, FastifyRequest } from 'fastify';

/** From which weight on the log says something: every request is `info`. */
export const LOG_LEVELS = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * The log says which path was asked for, and what came of it: no query, no header, no network address, no body. A
 * proxy before the endpoint knows the rest.
 */
export const createLoggerOptions = (level: LogLevel) => ({
  level,
  stream: process.stderr,
  serializers: {
    req: ({ method, url }: FastifyRequest) => ({ method, path: url.split('?')[0] }),
    res: ({ statusCode }: Pick<FastifyReply, 'statusCode'>) => ({ statusCode }),
  },
});

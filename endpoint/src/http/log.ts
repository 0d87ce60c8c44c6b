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
  stream: process.stderr,
  serializers: {
    req: ({ method, url }: FastifyRequest) => ({ method, path: url.split('?')[0] }),
    res: ({ statusCode }: Pick<FastifyReply, 'statusCode'>) => ({ statusCode }),
  },
});

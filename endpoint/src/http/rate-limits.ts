import rateLimiter from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';

import { HttpProblem } from './http-problem.js';

/** How many writes of each kind a network address may send in a minute: an office of 200 shares one. */
export const DEFAULT_RATE_LIMIT = 300;

/** How many writes may come from pages of one origin in a minute, whoever sends them, for each that one address may. */
const ORIGIN_LIMIT_FACTOR = 10;

/** How many requests an address may send to the office's own paths in a minute, with the right token or not. */
const OFFICE_RATE_LIMIT = 120;

/** What keeps one sender from taking the place of all others. Each request beyond is a 429 with `Retry-After`. */
export interface RateLimits {
  /** For a route that writes; each has its own count. */
  readonly writes: () => onRequestAsyncHookHandler[];
  readonly office: () => onRequestAsyncHookHandler[];
}

/** @param perMinute for each network address, or `off` */
export async function registerRateLimits(app: FastifyInstance, perMinute: number | 'off'): Promise<RateLimits> {
  await app.register(rateLimiter, { global: false });

  const limit = (max: number, counted: object = {}): onRequestAsyncHookHandler => {
    const check = app.createRateLimit({ max, timeWindow: '1 minute', ...counted });
    return async (request) => {
      const result = await check(request);
      if (result.isAllowed || !result.isExceeded) return;
      throw new HttpProblem(429, { headers: { 'retry-after': String(Math.max(1, result.ttlInSeconds)) } });
    };
  };

  /** Pages of one origin; what is not a browser names none. */
  const byOrigin = {
    keyGenerator: ({ headers }: FastifyRequest) => headers.origin ?? '',
    allowList: ({ headers }: FastifyRequest) => headers.origin === undefined,
  };
  return {
    writes: () => (perMinute === 'off' ? [] : [limit(perMinute), limit(perMinute * ORIGIN_LIMIT_FACTOR, byOrigin)]),
    office: () => [limit(OFFICE_RATE_LIMIT)],
  };
}

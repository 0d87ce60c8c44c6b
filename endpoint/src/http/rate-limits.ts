import rateLimiter from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';

import { createFailureLimit, type FailureLimit } from './failure-limit.js';
import { HttpProblem } from './http-problem.js';
import { MonotonicStore } from './monotonic-store.js';

/** Default number of writes of each kind per network address and minute: an office of 200 people shares one address. */
export const DEFAULT_RATE_LIMIT = 300;

/** Writes per minute from pages of one origin, whatever their network address, as a multiple of the limit per address. */
const ORIGIN_LIMIT_FACTOR = 10;

/** Requests per network address and minute to the office's paths without a session, whether their token is right or not. */
const OFFICE_RATE_LIMIT = 120;

/** Requests per session and minute to the office's paths: a page that is worked with sends several at each step. */
const SESSION_RATE_LIMIT = 1_200;

/** Hooks that keep one sender from crowding out all others. Requests beyond a limit get a 429 with `Retry-After`. */
export interface RateLimits {
  /** Creates the hooks of a route that writes; each route counts separately. */
  readonly writes: () => onRequestAsyncHookHandler[];
  /** Counts a request to the office's paths by its network address. */
  readonly office: (request: FastifyRequest) => Promise<void>;
  /** Creates the function that counts a request to the office's paths by its session. */
  readonly sessions: (readSession: (request: FastifyRequest) => string) => (request: FastifyRequest) => Promise<void>;
  /** Limits failed attempts to use a secret. */
  readonly failures: FailureLimit;
}

/** @param perMinute writes per network address and minute; `off` for no limit of any kind */
export async function registerRateLimits(app: FastifyInstance, perMinute: number | 'off'): Promise<RateLimits> {
  await app.register(rateLimiter, { global: false, store: MonotonicStore });

  const limit = (max: number, options: object = {}): ((request: FastifyRequest) => Promise<void>) => {
    if (perMinute === 'off') return () => Promise.resolve();
    const check = app.createRateLimit({ max, timeWindow: '1 minute', ...options });
    return async (request) => {
      const result = await check(request);
      if (result.isAllowed || !result.isExceeded) return;
      throw new HttpProblem(429, { headers: { 'retry-after': String(Math.max(1, result.ttlInSeconds)) } });
    };
  };

  /** Counts by the origin of the page. Clients other than browsers send none, and are not counted. */
  const byOrigin = {
    keyGenerator: ({ headers }: FastifyRequest) => headers.origin ?? '',
    allowList: ({ headers }: FastifyRequest) => headers.origin === undefined,
  };
  return {
    writes: () => (perMinute === 'off' ? [] : [limit(perMinute), limit(perMinute * ORIGIN_LIMIT_FACTOR, byOrigin)]),
    office: limit(OFFICE_RATE_LIMIT),
    sessions: (readSession) => limit(SESSION_RATE_LIMIT, { keyGenerator: readSession }),
    failures: perMinute === 'off' ? (_address, _subject, attempt) => attempt() : createFailureLimit(),
  };
}

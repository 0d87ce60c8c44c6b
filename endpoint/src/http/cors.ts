import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { isOfficePath } from './route-paths.js';
import { HttpProblem } from './http-problem.js';

/** The origins of pages on other hosts that may ask: `*` for any. The endpoint's own need not be listed. */
export type AllowedOrigins = '*' | readonly string[];

/** How long a browser may remember that it was allowed to ask, in seconds. */
const PREFLIGHT_MAX_AGE = 7_200;

/**
 * Lets browsers on pages of the listed origins read answers, problems too, and send pledges. Cookies and the like may
 * come along from a listed origin, in case a company's gate before the endpoint asks for them; never where any may ask.
 */
export async function registerCors(app: FastifyInstance, origins: AllowedOrigins): Promise<void> {
  const guests: FastifyCorsOptions = {
    origin: origins === '*' ? '*' : [...origins],
    credentials: origins !== '*',
    methods: ['GET', 'HEAD', 'POST', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match'],
    exposedHeaders: ['ETag', 'Retry-After'],
    maxAge: PREFLIGHT_MAX_AGE,
    strictPreflight: false,
  };
  await app.register(cors, {
    delegator: (request, done) =>
      done(null, isOfficePath(request.url.split('?')[0] ?? '') ? { origin: false } : guests),
  });
}

/**
 * Refuses (403) a write that a browser sends for a page of another origin. Without CORS the browser would keep only the
 * answer from the page; the pledge would stand. What is not a browser names no origin, and may write.
 */
export function requireAllowedOrigin(origins: AllowedOrigins, request: FastifyRequest): void {
  const { origin } = request.headers;
  if (origin === undefined || origins === '*' || origins.includes(origin) || parseHost(origin) === request.host) return;
  throw new HttpProblem(403, { detail: 'Pages of this origin may not send pledges here.' });
}

function parseHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

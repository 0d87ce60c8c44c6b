import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { HttpProblem } from './http-problem.js';
import { isPrivatePath, isPublicPath } from './route-paths.js';

/** Origins of pages on other hosts that may send requests; `*` for any. The endpoint's own need not be listed. */
export type AllowedOrigins = '*' | readonly string[];

/** Time, in seconds, that a browser may cache the answer to a preflight. */
const PREFLIGHT_MAX_AGE = 7_200;

/**
 * Lets browsers on pages of the allowed origins read responses, problems included, and send pledges. Requests from a
 * listed origin may carry credentials, which a company's gateway in front of the endpoint may ask for; with `*` they
 * may not. Every page may load what is public.
 */
export async function registerCors(app: FastifyInstance, origins: AllowedOrigins): Promise<void> {
  const options: FastifyCorsOptions = {
    origin: origins === '*' ? '*' : [...origins],
    credentials: origins !== '*',
    methods: ['GET', 'HEAD', 'POST', 'DELETE'],
    exposedHeaders: ['ETag', 'Retry-After'],
    maxAge: PREFLIGHT_MAX_AGE,
    strictPreflight: false,
  };
  await app.register(cors, {
    delegator: (request, done) => {
      const path = request.url.split('?')[0] ?? '';
      const allowedHeaders = listAllowedHeaders(request.headers['access-control-request-headers']);
      const forPath = isPublicPath(path) ? PUBLIC_OPTIONS : options;
      done(null, isPrivatePath(path) ? { origin: false } : { ...forPath, allowedHeaders });
    },
  });
}

/** Options for what every page may load. */
const PUBLIC_OPTIONS: FastifyCorsOptions = {
  origin: '*',
  methods: ['GET', 'HEAD'],
  exposedHeaders: ['ETag'],
  maxAge: PREFLIGHT_MAX_AGE,
  strictPreflight: false,
};

/** Headers of requests that the endpoint reads itself. */
const OWN_HEADERS = ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match'];

/**
 * Lists the headers that a request may have: those that the endpoint reads, and whatever else the page asks for. Frameworks
 * and monitoring add headers of their own (a token, `X-CSRF-Token`, `traceparent`, …) to every request of a page. Nothing
 * here reads them, so they do no harm; refused, they would take the whole request with them.
 *
 * @param requested value of `Access-Control-Request-Headers`
 */
function listAllowedHeaders(requested: string | undefined): string[] {
  const own = new Set(OWN_HEADERS.map((name) => name.toLowerCase()));
  const others = (requested ?? '').split(',').map((name) => name.trim());
  return [
    ...OWN_HEADERS,
    ...others.filter((name) => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !own.has(name.toLowerCase())),
  ];
}

/**
 * Refuses (403) a write that a browser sends for a page of another origin. CORS alone would only hide the response from
 * that page; the pledge would be stored. Clients other than browsers send no `Origin`, and may write.
 */
export function requireAllowedOrigin(origins: AllowedOrigins, request: FastifyRequest): void {
  const { origin } = request.headers;
  if (origin === undefined || origins === '*' || origins.includes(origin) || parseHost(origin) === request.host) return;
  throw new HttpProblem(403, { detail: 'Pages of this origin may not send pledges here.' });
}

/**
 * Refuses (403) what a browser says it sends for a page of another origin, by `Sec-Fetch-Site`: reads too, and for a page
 * of a neighbouring host, whose requests have the cookies of this one. Older browsers, and pages without encryption, do not
 * say it.
 */
export function requireOwnPage({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  throw new HttpProblem(403, { detail: 'Pages of other origins may not do this here.' });
}

function parseHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

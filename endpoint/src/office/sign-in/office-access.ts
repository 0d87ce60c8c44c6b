import type { FastifyInstance, FastifyRequest } from 'fastify';

import { requireAllowedOrigin, requireOwnPage } from '../../http/cors.js';
import { HttpProblem } from '../../http/http-problem.js';
import type { RateLimits } from '../../http/rate-limits.js';
import { hasAccounts } from '../../storage/accounts/accounts.js';
import type { Database } from '../../storage/database/database.js';
import { areHashesEqual, sha256 } from '../../storage/encoding/hashes.js';
import { findSession, type Session } from '../../storage/accounts/sessions.js';
import { decorateWithUser, readSession, setUser } from './office-user.js';
import { readSessionToken } from './session-cookie.js';
import type { Credentials } from './sign-in.js';
import { readUserName } from './user-name.js';

/** Checks of who sends a request to the office. */
export interface OfficeAccess {
  /** Lets in who has signed in or sends the office's token, or throws an {@link HttpProblem} with status 401. */
  readonly authenticate: (request: FastifyRequest) => Promise<void>;
  /** Finds the session of a request's cookie; `null` if there is none that is valid. */
  readonly findSession: (request: FastifyRequest) => Promise<Session | null>;
  /** Whether a text is the office's token, in a time that tells neither how much was right nor how long the token is. */
  readonly isToken: (candidate: string) => boolean;
  /** Hashes the token of a session, as it is stored. */
  readonly hashSessionToken: (token: string, kind: Credentials['kind']) => string;
  /** Lists the hashes by which the session of a token may be stored, whatever its kind. */
  readonly listSessionHashes: (token: string) => readonly string[];
}

interface OfficeAccessOptions {
  readonly database: Database;
  /** Token of the office; `undefined` if there is none. */
  readonly token: string | undefined;
  readonly limits: RateLimits;
}

/** Whether anybody could sign in: with the office's token, or with an account. */
export const isOfficeOpen = async (database: Database, token: string | undefined): Promise<boolean> =>
  token !== undefined || hasAccounts(database);

/**
 * Opens the office's paths, which are there as soon as there is a token or an account. They answer no page of another origin,
 * and no cache may store their responses.
 */
export function openOffice(app: FastifyInstance, { database, token, limits }: OfficeAccessOptions): OfficeAccess {
  const tokenHash = token === undefined ? null : sha256(token);
  const isToken = (candidate: string): boolean => tokenHash !== null && areHashesEqual(sha256(candidate), tokenHash);
  // With the office's token in the hash of a session that it began, another token of the office ends all of these.
  const hashSessionToken = (sessionToken: string, kind: Credentials['kind']): string =>
    sha256(kind === 'account' ? sessionToken : `${tokenHash ?? ''}:${sessionToken}`);

  const listSessionHashes = (sessionToken: string): readonly string[] =>
    (tokenHash === null ? ACCOUNTS_ALONE : ALL_KINDS).map((kind) => hashSessionToken(sessionToken, kind));

  const findOwnSession = async (request: FastifyRequest): Promise<Session | null> => {
    const sessionToken = readSessionToken(request);
    return sessionToken === null ? null : findSession(database, listSessionHashes(sessionToken));
  };

  decorateWithUser(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!(await isOfficeOpen(database, token))) throw new HttpProblem(404);
    requireAllowedOrigin([], request);
  });

  const countBySession = limits.sessions((request) => readSession(request)?.tokenHash ?? '');

  const authenticate = async (request: FastifyRequest): Promise<void> => {
    const { authorization = '' } = request.headers;
    // Any other scheme belongs to a gateway before the endpoint, and a browser sends it beside the cookie.
    const session = /^Bearer\b/i.test(authorization) ? null : await findOwnSession(request);
    if (session !== null) {
      requireOwnPage(request);
      setUser(request, { kind: 'session', session });
      await countBySession(request);
      return;
    }
    await limits.office(request);
    if (!isToken(/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '')) throw unauthorized(NOT_SIGNED_IN);
    setUser(request, { kind: 'bearer', name: readUserName(request.headers['x-office-user']) });
  };

  return { authenticate, findSession: findOwnSession, isToken, hashSessionToken, listSessionHashes };
}

const ACCOUNTS_ALONE: readonly Credentials['kind'][] = ['account'];
const ALL_KINDS: readonly Credentials['kind'][] = ['account', 'token'];

const NOT_SIGNED_IN = 'Sign in, or send the token of the office as Authorization: Bearer.';

/** Creates the problem of who is not known. */
export const unauthorized = (detail: string): HttpProblem =>
  new HttpProblem(401, { detail, headers: { 'www-authenticate': 'Bearer realm="office"' } });

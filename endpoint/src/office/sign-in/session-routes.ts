import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { requireOwnPage } from '../../http/cors.js';
import { HttpProblem } from '../../http/http-problem.js';
import { registerJsonBody } from '../../http/json-body.js';
import type { RateLimits } from '../../http/rate-limits.js';
import { changePassword } from '../../storage/accounts/accounts.js';
import type { Database } from '../../storage/database/database.js';
import {
  endSession,
  endSessionsOf,
  startSession,
  type Session,
  type SessionOwner,
} from '../../storage/accounts/sessions.js';
import { unauthorized, type OfficeAccess } from './office-access.js';
import { formatOwner, readSession, readUser } from './office-user.js';
import { hashPassword } from './password-hash.js';
import { findPasswordFault } from './password-rules.js';
import { misfit, readTexts } from '../requests/read-texts.js';
import { createSessionToken, readSessionToken, sendSessionCookie } from './session-cookie.js';
import { readCredentials, verifyAccount, type Credentials, type VerifiedAccount } from './sign-in.js';
import { userNameKey } from './user-name.js';

interface SessionRoutesOptions {
  readonly database: Database;
  readonly access: OfficeAccess;
  readonly limits: RateLimits;
}

/** Registers signing in and out, and changing one's password. */
export function registerSessionRoutes(app: FastifyInstance, { database, access, limits }: SessionRoutesOptions): void {
  const { authenticate, isToken, hashSessionToken } = access;
  const countByAddress = async (request: FastifyRequest): Promise<void> => limits.office(request);
  /** Counts failed attempts by network address and name. */
  const limitFailures = <T>({ ip }: FastifyRequest, name: string | null, attempt: () => Promise<T | null>) =>
    limits.failures(ip, `sign in ${userNameKey(name ?? '')}`, attempt);

  const findOwner = async (credentials: Credentials): Promise<VerifiedAccount | SessionOwner | null> => {
    const { kind, name, secret } = credentials;
    if (kind === 'account') return verifyAccount(database, credentials);
    return name !== null && isToken(secret) ? { account: null, name } : null;
  };

  app.removeAllContentTypeParsers();
  registerJsonBody(app);
  // For who has no session yet too: a page of another origin must not sign a clerk in as somebody else.
  app.addHook('onRequest', async (request) => requireOwnPage(request));

  app.post('/session', { onRequest: countByAddress }, async (request, reply) => {
    const credentials = readCredentials(request.body);
    const previousToken = readSessionToken(request);
    const started = await limitFailures(request, credentials.name, async () => {
      const owner = await findOwner(credentials);
      if (owner === null) return null;
      const token = createSessionToken();
      const isStarted = await startSession(database, {
        ...owner,
        tokenHash: hashSessionToken(token, kindOf(owner)),
        user: formatOwner(owner),
        replacedHashes: previousToken === null ? [] : access.listSessionHashes(previousToken),
      });
      return isStarted ? { owner, token } : null;
    });
    if (started === null) {
      request.log.warn('somebody could not sign in to the office');
      throw unauthorized('This name and what came with it do not fit together.');
    }
    sendSessionCookie(request, reply, started.token);
    return reply.code(201).send(describeOwner(started.owner));
  });

  app.get('/session', { onRequest: authenticate }, async (request) => describeOwner(requireSession(request)));

  // Without a valid session too: its cookie goes all the same.
  app.delete('/session', { onRequest: countByAddress }, async (request, reply) => {
    const session = await access.findSession(request);
    if (session) await endSession(database, session, formatOwner(session));
    return sendSignedOut(request, reply);
  });

  app.delete('/sessions', { onRequest: authenticate }, async (request, reply) => {
    await endSessionsOf(database, requireSession(request), readUser(request));
    return sendSignedOut(request, reply);
  });

  app.put('/password', { onRequest: authenticate }, async (request, reply) => {
    const { account } = requireSession(request);
    if (account === null) throw new HttpProblem(403, { detail: 'Who signed in with the token has no password here.' });
    const { password, newPassword } = readTexts(request.body, ['password', 'newPassword']);
    const token = await limitFailures(request, account, async () => {
      const verified = await verifyAccount(database, { name: account, secret: password });
      if (verified === null) return null;
      const fault = await findPasswordFault(newPassword, account);
      if (fault !== null) throw misfit([{ pointer: '/newPassword', detail: fault }]);
      // A new session for this browser as well: whoever else has the token of the one it had is out.
      const nextToken = createSessionToken();
      const change = {
        name: account,
        passwordHash: await hashPassword(newPassword),
        previousHash: verified.password.hash,
        session: { account, name: account, tokenHash: hashSessionToken(nextToken, 'account') },
      };
      return (await changePassword(database, change, readUser(request))) ? nextToken : null;
    });
    if (token === null) {
      request.log.warn('somebody could not change a password of the office');
      throw new HttpProblem(403, { detail: 'This is not the password that the account has now.' });
    }
    sendSessionCookie(request, reply, token);
    return reply.code(204).send();
  });
}

const kindOf = ({ account }: SessionOwner): Credentials['kind'] => (account === null ? 'token' : 'account');

const describeOwner = (owner: SessionOwner) => ({ name: owner.name, kind: kindOf(owner) });

/** Requires a session: a program that sends the office's token has none. */
function requireSession(request: FastifyRequest): Session {
  const session = readSession(request);
  if (session === null) throw unauthorized('There is no session: sign in.');
  return session;
}

function sendSignedOut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  sendSessionCookie(request, reply, null);
  return reply.code(204).send();
}

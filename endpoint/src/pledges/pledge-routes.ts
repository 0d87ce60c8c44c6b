import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { PROBLEM } from '../../../src/contract/index.js';
import { HttpProblem } from '../http/http-problem.js';
import type { RateLimits } from '../http/rate-limits.js';
import { ID_PARAMETER, NUMBER_PARAMETER } from '../http/route-paths.js';
import type { Database } from '../storage/database/database.js';
import { sha256 } from '../storage/encoding/hashes.js';
import type { NotificationTargets } from '../storage/notifications/notification-queue.js';
import { withdrawPledge } from '../storage/withdraw-pledge.js';
import { readIdempotencyKey } from './idempotency.js';
import type { SubmitPledge } from './pledge-service.js';
import { hashWithdrawalToken } from './withdrawal-token.js';

interface Params {
  Params: { readonly id: string; readonly number: string };
}

interface PledgeRoutesOptions {
  readonly database: Database;
  readonly submitPledge: SubmitPledge;
  readonly limits: Pick<RateLimits, 'writes' | 'failures'>;
  /** Those who are told of withdrawals; nobody by default. */
  readonly targets?: NotificationTargets;
}

/** Registers pledging and withdrawing. */
export function registerPledgeRoutes(
  app: FastifyInstance,
  { database, submitPledge, limits, targets }: PledgeRoutesOptions,
): void {
  const inFlight = new Set<string>();

  app.post<Params>(`/initiatives/${ID_PARAMETER}/pledges`, { onRequest: limits.writes() }, async (request, reply) => {
    const initiativeId = request.params.id;
    const key = readIdempotencyKey(request.headers['idempotency-key']);
    const { body } = request;
    if (body === undefined) throw new HttpProblem(415);
    const submissionHash = sha256(`${initiativeId} ${key}`);
    if (inFlight.has(submissionHash)) {
      throw new HttpProblem(409, {
        type: PROBLEM.keyInFlight,
        detail: 'Ask again with the same key.',
        headers: { 'retry-after': '1' },
      });
    }
    inFlight.add(submissionHash);
    try {
      const receipt = await submitPledge({ initiativeId, key, body });
      reply.code(201);
      return receipt;
    } finally {
      inFlight.delete(submissionHash);
    }
  });

  const withdraw = async (request: FastifyRequest<Params>, reply: FastifyReply): Promise<FastifyReply> => {
    const token = readToken(request);
    const { id, number } = request.params;
    const receipt = await limits.failures(request.ip, `${id} ${number}`, () =>
      withdrawPledge(database, id, Number(number), hashWithdrawalToken(id, token), targets),
    );
    if (!receipt) throw new HttpProblem(403, { detail: 'This token does not withdraw this pledge.' });
    return reply.send(receipt);
  };
  const path = `/initiatives/${ID_PARAMETER}/pledges/${NUMBER_PARAMETER}`;
  // The two ways to withdraw are one kind of write, and count as one.
  const onRequest = limits.writes();
  app.delete<Params>(path, { onRequest }, withdraw);
  app.post<Params>(`${path}/withdrawal`, { onRequest }, withdraw);
}

/**
 * Reads a withdrawal token. It may contain spaces: people type it as they read it.
 *
 * @throws an {@link HttpProblem} with status 401 if there is none
 */
function readToken({ headers }: FastifyRequest<Params>): string {
  const token = /^Bearer +([\w.~+/ -]+=*)$/i.exec(headers.authorization?.trim() ?? '')?.[1];
  if (token !== undefined) return token;
  throw new HttpProblem(401, {
    detail: 'Send the withdrawal token of the receipt as Authorization: Bearer.',
    headers: { 'www-authenticate': 'Bearer realm="withdrawal"' },
  });
}

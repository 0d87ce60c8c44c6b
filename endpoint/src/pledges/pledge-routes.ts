import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { PROBLEM } from '../../../src/contract/index.js';
import { HttpProblem } from '../http/http-problem.js';
import type { RateLimits } from '../http/rate-limits.js';
import { ID_PARAMETER, NUMBER_PARAMETER } from '../http/route-paths.js';
import type { Database } from '../storage/database/database.js';
import { sha256 } from '../storage/hashes.js';
import { withdrawPledge } from '../storage/withdraw-pledge.js';
import { deriveWithdrawalToken, readIdempotencyKey } from './idempotency.js';
import type { SubmitPledge } from './pledge-service.js';

interface Params {
  Params: { readonly id: string; readonly number: string };
}

/** Registers pledging and withdrawing. */
export function registerPledgeRoutes(
  app: FastifyInstance,
  database: Database,
  submitPledge: SubmitPledge,
  limits: RateLimits,
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
      // Nothing is left to withdraw of a pledge that was withdrawn since.
      if (receipt.state === 'withdrawn') return receipt;
      return { ...receipt, withdrawalToken: deriveWithdrawalToken(initiativeId, key) };
    } finally {
      inFlight.delete(submissionHash);
    }
  });

  app.delete<Params>(
    `/initiatives/${ID_PARAMETER}/pledges/${NUMBER_PARAMETER}`,
    { onRequest: limits.writes() },
    async (request: FastifyRequest<Params>, reply: FastifyReply) => {
      const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined) {
        throw new HttpProblem(401, {
          detail: 'Send the withdrawal token of the receipt as Authorization: Bearer.',
          headers: { 'www-authenticate': 'Bearer realm="withdrawal"' },
        });
      }
      const { id, number } = request.params;
      const receipt = await withdrawPledge(database, id, Number(number), sha256(token));
      if (!receipt) throw new HttpProblem(403, { detail: 'This token does not withdraw this pledge.' });
      return reply.send(receipt);
    },
  );
}

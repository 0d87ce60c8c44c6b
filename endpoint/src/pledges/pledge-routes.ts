import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { PROBLEM } from '../../../src/contract/index.js';
import { readKey, withdrawalToken } from './idempotency.js';
import { ID_PARAMETER, NUMBER_PARAMETER } from '../http/route-paths.js';
import type { Pledging } from './pledge-service.js';
import { Refusal } from '../http/http-problem.js';
import type { Limits } from '../http/rate-limits.js';
import type { Database } from '../storage/database/database.js';
import { hash } from '../storage/hashes.js';
import { withdrawPledge } from '../storage/withdraw-pledge.js';

interface Params {
  Params: { readonly id: string; readonly number: string };
}

/** Pledging and withdrawing. */
export function pledgeRoutes(app: FastifyInstance, database: Database, pledging: Pledging, limits: Limits): void {
  const inFlight = new Set<string>();

  app.post<Params>(`/initiatives/${ID_PARAMETER}/pledges`, { onRequest: limits.writes() }, async (request, reply) => {
    const sent = { id: request.params.id, key: readKey(request.headers['idempotency-key']), body: request.body };
    if (sent.body === undefined) throw new Refusal(415);
    const claim = hash(`${sent.id} ${sent.key}`);
    if (inFlight.has(claim)) {
      throw new Refusal(409, {
        type: PROBLEM.keyInFlight,
        detail: 'Ask again with the same key.',
        headers: { 'retry-after': '1' },
      });
    }
    inFlight.add(claim);
    try {
      const receipt = await pledging(sent);
      reply.code(201);
      return { ...receipt, withdrawalToken: withdrawalToken(sent.id, sent.key) };
    } finally {
      inFlight.delete(claim);
    }
  });

  app.delete<Params>(
    `/initiatives/${ID_PARAMETER}/pledges/${NUMBER_PARAMETER}`,
    { onRequest: limits.writes() },
    async (request: FastifyRequest<Params>, reply: FastifyReply) => {
      const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined) {
        throw new Refusal(401, {
          detail: 'Send the withdrawal token of the receipt as Authorization: Bearer.',
          headers: { 'www-authenticate': 'Bearer realm="withdrawal"' },
        });
      }
      const { id, number } = request.params;
      const withdrawn = await withdrawPledge(database, id, Number(number), hash(token));
      if (!withdrawn) throw new Refusal(403, { detail: 'This token does not withdraw this pledge.' });
      return reply.send(withdrawn);
    },
  );
}

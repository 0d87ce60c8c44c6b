import type { FastifyInstance } from 'fastify';

import type { FindInitiative } from '../content/initiative-files.js';
import { HttpProblem } from '../http/http-problem.js';
import type { RateLimits } from '../http/rate-limits.js';
import { ID_PARAMETER } from '../http/route-paths.js';
import type { Challenges } from './challenges.js';

/** Registers the challenges of initiatives: a new one for each request, so no cache may store one. */
export function registerChallengeRoutes(
  app: FastifyInstance,
  findInitiative: FindInitiative,
  challenges: Challenges,
  limits: RateLimits,
): void {
  app.get<{ Params: { readonly id: string } }>(
    `/initiatives/${ID_PARAMETER}/challenge.json`,
    { onRequest: limits.writes() },
    async ({ params: { id } }, reply) => {
      const { state } = await findInitiative(id);
      if (state !== 'ready') throw new HttpProblem(404, { detail: 'There is no such initiative.' });
      reply.header('cache-control', 'no-store');
      return challenges.create(id);
    },
  );
}

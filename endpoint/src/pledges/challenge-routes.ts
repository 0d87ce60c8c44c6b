import type { FastifyInstance } from 'fastify';

import type { Challenges } from './challenges.js';
import type { FindInitiative } from '../content/initiative-files.js';
import { ID_PARAMETER } from '../http/route-paths.js';
import { HttpProblem } from '../http/http-problem.js';
import type { RateLimits } from '../http/rate-limits.js';

/** A new challenge for each that asks, so no cache may keep one. */
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
      const found = await findInitiative(id);
      if (found.state !== 'ready') throw new HttpProblem(404, { detail: 'There is no such initiative.' });
      reply.header('cache-control', 'no-store');
      return challenges.create(id);
    },
  );
}

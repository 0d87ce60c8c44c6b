import type { FastifyInstance } from 'fastify';

import type { FindInitiative } from '../../content/initiative-files.js';
import { ID_PARAMETER } from '../../http/route-paths.js';
import type { Database } from '../../storage/database/database.js';
import { listInitiatives, readNumbers } from './initiative-overview.js';

interface OfficeInitiativesOptions {
  readonly database: Database;
  readonly findInitiative: FindInitiative;
  /** Path of the content folder. */
  readonly folder: string;
}

/** Registers what the office sees of its initiatives: which there are, and how many have pledged when. */
export function registerOfficeInitiativeRoutes(
  app: FastifyInstance,
  { database, findInitiative, folder }: OfficeInitiativesOptions,
): void {
  app.get('/initiatives', async () => ({ initiatives: await listInitiatives(folder, database, findInitiative) }));

  app.get<{ Params: { readonly id: string } }>(`/initiatives/${ID_PARAMETER}/numbers`, ({ params: { id } }) =>
    readNumbers(database, findInitiative, id),
  );
}

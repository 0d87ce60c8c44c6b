import { isPast } from '../../../src/domain/dates.js';
import { takesPledgesHere, type InitiativeFile } from '../content/initiative-files.js';

/** Service that takes the pledges of published initiatives. */
export interface PledgeService {
  /** URL of a running endpoint, ending in a slash. */
  readonly url: URL;
  /** Whether it asks every pledge for the solution of a challenge. */
  readonly hasChallenges: boolean;
}

interface PledgeLinksOptions {
  readonly id: string;
  /** `null` where there is none: the initiative is read only then. */
  readonly service: PledgeService | null;
  /** Whether the folder has a wall of the initiative. */
  readonly hasWall: boolean;
  readonly now: Date;
}

/**
 * Whether the pledges of an initiative are the service's, as the endpoint has them from its database: those of one that has
 * closed, and brings its wall along, are the folder's.
 */
export const isPledgedAtService = ({ initiative }: InitiativeFile, { id, hasWall, now }: PledgeLinksOptions): boolean =>
  takesPledgesHere(id, initiative) && !(hasWall && Boolean(initiative.closes && isPast(initiative.closes, now)));

/**
 * Leads the pledges of an initiative to the service that takes them. Their numbers are the service's as well, and change
 * with each pledge: a file can only leave them out.
 */
export function linkPledges(file: InitiativeFile, options: PledgeLinksOptions): Readonly<Record<string, unknown>> {
  const { initiative, document } = file;
  if (!isPledgedAtService(file, options)) return document;
  const { id, service } = options;
  const resolve = (url: string): string | null => {
    const base = service && new URL(`initiatives/${id}.json`, service.url);
    return base && URL.canParse(url, base) ? new URL(url, base).href : null;
  };
  return {
    ...document,
    pledges: {
      ...(document.pledges as object),
      count: null,
      byRole: null,
      url: resolve(`${id}/pledges`),
      wall: resolve(initiative.pledges?.wall ?? `${id}/pledges.json`),
      challenge: service?.hasChallenges ? resolve(`${id}/challenge.json`) : null,
    },
  };
}

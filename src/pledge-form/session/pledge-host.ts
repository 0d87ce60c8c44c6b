import type { FuminElement } from '../../base/fumin-element.js';
import type { Client } from '../../client/index.js';
import type { Initiative } from '../../contract/index.js';

/** Destination of a pledge, and the initiative whose rules it has to follow. */
export interface SubmitTarget {
  readonly client: Client;
  /** URL that pledges are sent to. */
  readonly url: string;
  /** URL of a challenge to solve first; `null` where there is none. */
  readonly challenge: string | null;
  readonly initiative: Initiative;
}

/** An element that shows an initiative and its pledge, to the controllers of that pledge. */
export interface PledgeHost {
  readonly element: FuminElement;
  /** Returns the initiative that is shown; `null` while there is none. */
  readonly initiative: () => Initiative | null;
  /** Finds where to send a pledge now; `null` while there is nowhere. */
  readonly findTarget: () => SubmitTarget | null;
  /** Loads the counts and the wall again, which a pledge changes. */
  readonly reloadCounts: () => Promise<void>;
}

import type { Database } from './database/database.js';
import { insertPledges, type NewPledge, type PledgeOutcome } from './insert-pledges.js';

/** How many pledges one transaction takes at most. */
const MAX_BATCH_SIZE = 100;

/** Takes a pledge, and returns when it is on disk, or says why not. */
export type InsertPledge = (pledge: NewPledge) => Promise<PledgeOutcome>;

interface QueuedPledge {
  readonly pledge: NewPledge;
  readonly resolve: (taking: PledgeOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Pledges of an initiative take turns in the database, and each turn waits for the disk. Those that come while one is
 * at it wait here and go together with the next, so that a crowd costs the disk little more than one does. Nobody is
 * answered before the commit.
 */
export function createBatchQueue(database: Database): InsertPledge {
  const queues = new Map<string, QueuedPledge[]>();

  const run = async (initiative: string, queue: QueuedPledge[]): Promise<void> => {
    while (queue.length > 0) {
      const turn = queue.splice(0, MAX_BATCH_SIZE);
      try {
        const takings = await insertPledges(
          database,
          turn.map(({ pledge }) => pledge),
        );
        takings.forEach((taking, index) => turn[index]?.resolve(taking));
      } catch (error) {
        for (const { reject } of turn) reject(error);
      }
    }
    queues.delete(initiative);
  };

  return (pledge) =>
    new Promise((resolve, reject) => {
      const waiting = { pledge, resolve, reject };
      const queue = queues.get(pledge.initiative);
      if (queue) {
        queue.push(waiting);
        return;
      }
      const first = [waiting];
      queues.set(pledge.initiative, first);
      // Those that arrived together are read one after the other: let them come along.
      setImmediate(() => void run(pledge.initiative, first));
    });
}

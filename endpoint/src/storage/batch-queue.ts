import type { Database } from './database/database.js';
import { insertPledges } from './insert-pledges.js';
import type { NewPledge, PledgeOutcome } from './new-pledge.js';
import { NO_TARGETS, type NotificationTargets } from './notifications/notification-queue.js';

/** Maximum number of pledges in one transaction. */
const MAX_BATCH_SIZE = 100;

/** Inserts a pledge, and resolves once it is on disk or is refused. */
export type InsertPledge = (pledge: NewPledge) => Promise<PledgeOutcome>;

interface QueuedPledge {
  readonly pledge: NewPledge;
  readonly resolve: (outcome: PledgeOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Creates a queue that inserts the pledges of an initiative in batches. Their transactions run one after the other, and
 * each waits for the disk. Pledges that arrive during one wait here and share the next, so that a crowd costs the disk
 * little more than one pledge does. Nobody is answered before the commit.
 *
 * @param targets who is told of pledges; nobody by default
 */
export function createBatchQueue(database: Database, targets: NotificationTargets = NO_TARGETS): InsertPledge {
  const queues = new Map<string, QueuedPledge[]>();

  const run = async (initiative: string, queue: QueuedPledge[]): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.splice(0, MAX_BATCH_SIZE);
      try {
        const outcomes = await insertPledges(
          database,
          batch.map(({ pledge }) => pledge),
          targets,
        );
        outcomes.forEach((outcome, index) => batch[index]?.resolve(outcome));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    queues.delete(initiative);
  };

  return (pledge) =>
    new Promise((resolve, reject) => {
      const queued = { pledge, resolve, reject };
      const queue = queues.get(pledge.initiative);
      if (queue) {
        queue.push(queued);
        return;
      }
      const newQueue = [queued];
      queues.set(pledge.initiative, newQueue);
      // Requests that arrive together are parsed one after the other: wait a tick so that all of them join.
      setImmediate(() => void run(pledge.initiative, newQueue));
    });
}

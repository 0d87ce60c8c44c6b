import { storageKey, newIdempotencyKey, type PledgeScope } from './draft-storage.js';
import { parseObject, type SafeStorage } from './safe-storage.js';

/** How long a claim holds that is not renewed, in milliseconds: as long as a tab may crash unnoticed. */
const LEASE_DURATION = 15_000;
const RENEWAL_INTERVAL = 5_000;
/** How long another tab's write may take to be seen here: a claim is looked at once more after it. */
const PROPAGATION_DELAY = 40;
const POLL_INTERVAL = 250;

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * One tab at a time sends a draft. Web Locks need a secure context, so the claim is a note in storage that runs out.
 * Should two tabs hold it all the same, as where storage is refused, they send the same key and nothing is lost.
 *
 * @returns what ends the claim; waits for as long as another tab has it
 */
export async function acquireLease(local: SafeStorage, scope: PledgeScope): Promise<() => void> {
  const name = storageKey('lease', scope);
  const owner = newIdempotencyKey();
  const holder = (): unknown => {
    const { owner: other, until } = parseObject(local.get(name)) ?? {};
    // A clock that was set back must not leave a claim that never ends.
    return typeof until === 'number' && until > Date.now() && until <= Date.now() + LEASE_DURATION ? other : null;
  };
  const hold = (): boolean => local.set(name, JSON.stringify({ owner, until: Date.now() + LEASE_DURATION }));
  for (;;) {
    if (holder() === null) {
      // Where nothing is stored, no other tab could see it.
      const seen = hold();
      if (seen) await delay(PROPAGATION_DELAY * (0.5 + Math.random() / 2));
      if (holder() === owner) break;
    }
    await delay(POLL_INTERVAL);
  }
  const renewing = setInterval(hold, RENEWAL_INTERVAL);
  return () => {
    clearInterval(renewing);
    if (holder() === owner) local.remove(name);
  };
}

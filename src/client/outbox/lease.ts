import { storageKey, newIdempotencyKey, type PledgeScope } from './draft-storage.js';
import { parseObject, type SafeStorage } from './safe-storage.js';
import { toJson } from '../../domain/to-json.js';

/** Time that a lease lasts unless it is renewed, in milliseconds: a crashed tab holds up the others no longer. */
const LEASE_DURATION = 15_000;
/** Time between renewals, in milliseconds. */
const RENEWAL_INTERVAL = 5_000;
/** Time that another tab's write may take to be seen here, in milliseconds: the lease is checked once more after it. */
const PROPAGATION_DELAY = 40;
/** Time between looks at a lease that another tab holds, in milliseconds. */
const POLL_INTERVAL = 250;

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Acquires the lease of a scope, so that one tab at a time sends its draft; waits while another tab holds it. Web Locks need a
 * secure context, so the lease is an entry in storage that expires. Should two tabs hold it after all, as where storage is
 * refused, they send the same key and nothing is lost.
 *
 * @returns a function that releases the lease
 */
export async function acquireLease(local: SafeStorage, scope: PledgeScope): Promise<() => void> {
  const name = storageKey('lease', scope);
  const ownId = newIdempotencyKey();
  const readHolder = (): unknown => {
    const { owner, until } = parseObject(local.get(name)) ?? {};
    // A clock that was set back must not leave a lease that never expires.
    return typeof until === 'number' && until > Date.now() && until <= Date.now() + LEASE_DURATION ? owner : null;
  };
  const write = (): boolean => local.set(name, toJson({ owner: ownId, until: Date.now() + LEASE_DURATION }));
  for (;;) {
    if (readHolder() === null) {
      // Where nothing is stored, no other tab could see it.
      const isVisible = write();
      if (isVisible) await delay(PROPAGATION_DELAY * (0.5 + Math.random() / 2));
      if (readHolder() === ownId) break;
    }
    await delay(POLL_INTERVAL);
  }
  const renewal = setInterval(write, RENEWAL_INTERVAL);
  return () => {
    clearInterval(renewal);
    if (readHolder() === ownId) local.remove(name);
  };
}

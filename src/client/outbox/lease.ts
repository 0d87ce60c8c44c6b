import { nameOf, newKey, type Place } from './draft-storage.js';
import { readObject, type Shelf } from './safe-storage.js';

/** How long a claim holds that is not renewed, in milliseconds: as long as a tab may crash unnoticed. */
const LEASE = 15_000;
const RENEWED = 5_000;
/** How long another tab's write may take to be seen here: a claim is looked at once more after it. */
const SEEN = 40;
const LOOK = 250;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * One tab at a time sends a draft. Web Locks need a secure context, so the claim is a note in storage that runs out.
 * Should two tabs hold it all the same, as where storage is refused, they send the same key and nothing is lost.
 *
 * @returns what ends the claim; waits for as long as another tab has it
 */
export async function claim(lasting: Shelf, place: Place): Promise<() => void> {
  const name = nameOf('lease', place);
  const owner = newKey();
  const holder = (): unknown => {
    const { owner: other, until } = readObject(lasting.get(name)) ?? {};
    // A clock that was set back must not leave a claim that never ends.
    return typeof until === 'number' && until > Date.now() && until <= Date.now() + LEASE ? other : null;
  };
  const hold = (): boolean => lasting.set(name, JSON.stringify({ owner, until: Date.now() + LEASE }));
  for (;;) {
    if (holder() === null) {
      // Where nothing is stored, no other tab could see it.
      const seen = hold();
      if (seen) await wait(SEEN * (0.5 + Math.random() / 2));
      if (holder() === owner) break;
    }
    await wait(LOOK);
  }
  const renewing = setInterval(hold, RENEWED);
  return () => {
    clearInterval(renewing);
    if (holder() === owner) lasting.remove(name);
  };
}

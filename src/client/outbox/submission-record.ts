import type { PledgeRequest, Proof } from '../../contract/index.js';
import { nameOf, type Place, type Shelves } from './draft-storage.js';
import { readObject } from './safe-storage.js';

/** What was sent and is not settled, or was refused. It has contact data in it, and so lasts no longer than the tab. */
export interface Sending {
  readonly key: string;
  /** Every body that may have been received under the key, the newest last. */
  readonly bodies: readonly PledgeRequest[];
  /** What told a person from a program at the press; `null` once it was found wanting. */
  readonly proof: Proof | null;
  /** Since when the form was there, in milliseconds since the epoch: over reloads, and for every try. */
  readonly since: number;
  /** How often the newest was tried since the reader last pressed. */
  readonly tries: number;
  /** When it may be tried again, in milliseconds since the epoch; `null` where that is for the reader to say. */
  readonly next: number | null;
  /** Whether the endpoint said no to the newest body for good: another one needs another key. */
  readonly refused: boolean;
  /** Whether it waits for the reader, who was told no or has gone back to the form: it is not sent unasked. */
  readonly paused: boolean;
}

export function keepSending({ passing }: Shelves, place: Place, sending: Sending): void {
  passing.set(nameOf('sending', place), JSON.stringify(sending));
}

/** Leaves it to the reader when to go on. */
export function pauseSending(shelves: Shelves, place: Place): void {
  const sending = keptSending(shelves, place);
  if (sending) keepSending(shelves, place, { ...sending, paused: true });
}

export function dropSending({ passing }: Shelves, place: Place): void {
  passing.remove(nameOf('sending', place));
}

export function keptSending({ passing }: Shelves, place: Place): Sending | null {
  const { key, bodies, proof, since, tries, next, refused, paused } =
    readObject(passing.get(nameOf('sending', place))) ?? {};
  if (typeof key !== 'string' || !/^[0-9a-f]{32}$/.test(key) || !Array.isArray(bodies)) return null;
  // The endpoint checks a body; here it is enough that it is one.
  const some = (bodies as unknown[]).filter((one) => typeof one === 'object' && one !== null) as PledgeRequest[];
  if (some.length === 0) return null;
  return {
    key,
    bodies: some.slice(-MOST_BODIES),
    proof: typeof proof === 'object' ? proof : null,
    since: typeof since === 'number' ? since : Date.now(),
    tries: typeof tries === 'number' ? tries : 0,
    next: typeof next === 'number' ? next : null,
    refused: refused === true,
    paused: paused === true,
  };
}

/** How many versions of one pledge are kept that may each have been received. */
export const MOST_BODIES = 5;

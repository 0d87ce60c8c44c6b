/**
 * Steps of the readers in `readers/`: they check each resource once, so that all other code can trust its types. A resource
 * that passes its guard, as nearly every one does, is accepted at once. For any other the lenient reader is loaded, which
 * keeps the parts that fit and reports the others: its schemas weigh more than all the rest of a small widget. The guards
 * of its items come from the reader, so that a widget has only those it needs.
 */
import type { Guard } from './guards.js';
import type { ResourceTypes } from './lenient-reader.lazy.js';
import type { Reading } from './lenient-schema.js';

/** Reading, or a promise of one while the lenient reader loads; the promise rejects where that fails. */
export type ReadingOrPromise<T> = Reading<T> | Promise<Reading<T>>;

/** Reading of a value that passed its guard. */
export const intact = <T>(value: T): Reading<T> => ({ ok: true, value, faults: [] });

/** Reads what did not pass its guard. */
export const readLeniently = async <TName extends keyof ResourceTypes>(
  name: TName,
  input: unknown,
  itemGuard?: Guard,
): Promise<Reading<ResourceTypes[TName]>> =>
  (await import('./lenient-reader.lazy.js')).readLeniently(name, input, itemGuard);

/**
 * Readers of each resource: they check it once, so that all other code can trust its types. A resource that passes its
 * guard, as nearly every one does, is accepted at once. For any other the lenient reader is loaded, which keeps the
 * parts that fit and reports the others: its schemas weigh more than all the rest of a small widget. The guards of its items come from here, so that a widget has only those it needs.
 */
import type { Guard } from './guards.js';
import type { ResourceTypes } from './lenient-reader.lazy.js';
import type { Reading } from './lenient-schema.js';
import * as guards from './guards.generated.js';

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

export const readDistrict = (input: unknown): ReadingOrPromise<ResourceTypes['District']> =>
  guards.isDistrict(input) ? intact(input) : readLeniently('District', input);

export const readDistrictInitiatives = (input: unknown): ReadingOrPromise<ResourceTypes['DistrictInitiatives']> =>
  guards.isDistrictInitiatives(input) ? intact(input) : readLeniently('DistrictInitiatives', input);

export const readStations = (input: unknown): ReadingOrPromise<ResourceTypes['Stations']> =>
  guards.isStations(input) ? intact(input) : readLeniently('Stations', input, guards.isStationEntry);

export const readStation = (input: unknown): ReadingOrPromise<ResourceTypes['Station']> =>
  guards.isStation(input) ? intact(input) : readLeniently('Station', input);

export const readCouncil = (input: unknown): ReadingOrPromise<ResourceTypes['Council']> =>
  guards.isCouncil(input) ? intact(input) : readLeniently('Council', input, guards.isCouncilEvent);

export const readCouncilEvents = (input: unknown): ReadingOrPromise<ResourceTypes['CouncilEvents']> =>
  guards.isCouncilEvents(input) ? intact(input) : readLeniently('CouncilEvents', input, guards.isCouncilEvent);

export const readInitiative = (input: unknown): ReadingOrPromise<ResourceTypes['Initiative']> =>
  guards.isInitiative(input) ? intact(input) : readLeniently('Initiative', input);

export const readWall = (input: unknown): ReadingOrPromise<ResourceTypes['Wall']> =>
  guards.isWall(input) ? intact(input) : readLeniently('Wall', input);

/**
 * Reading at the door: past here, code trusts its types. A resource that fits the contract as it stands, as nearly every
 * one does, is taken at once. For any other the schemas are loaded, which take what can be taken of it and say what is
 * wrong: they weigh more than all the rest that a small widget needs.
 */
import type { ResourceTypes } from './lenient-reader.lazy.js';
import type { Reading } from './lenient-schema.js';
import * as shapes from './guards.generated.js';

/** A reading at once, or when the schemas have come; rejects where they do not. */
export type MaybePromise<T> = Reading<T> | Promise<Reading<T>>;

const intact = <T>(value: T): Reading<T> => ({ ok: true, value, faults: [] });

const readLeniently = async <TName extends keyof ResourceTypes>(
  name: TName,
  input: unknown,
): Promise<Reading<ResourceTypes[TName]>> => (await import('./lenient-reader.lazy.js')).readLeniently(name, input);

export const readDistrict = (input: unknown): MaybePromise<ResourceTypes['District']> =>
  shapes.isDistrict(input) ? intact(input) : readLeniently('District', input);

export const readDistrictInitiatives = (input: unknown): MaybePromise<ResourceTypes['DistrictInitiatives']> =>
  shapes.isDistrictInitiatives(input) ? intact(input) : readLeniently('DistrictInitiatives', input);

export const readStations = (input: unknown): MaybePromise<ResourceTypes['Stations']> =>
  shapes.isStations(input) ? intact(input) : readLeniently('Stations', input);

export const readStation = (input: unknown): MaybePromise<ResourceTypes['Station']> =>
  shapes.isStation(input) ? intact(input) : readLeniently('Station', input);

export const readCouncil = (input: unknown): MaybePromise<ResourceTypes['Council']> =>
  shapes.isCouncil(input) ? intact(input) : readLeniently('Council', input);

export const readCouncilEvents = (input: unknown): MaybePromise<ResourceTypes['CouncilEvents']> =>
  shapes.isCouncilEvents(input) ? intact(input) : readLeniently('CouncilEvents', input);

export const readCouncilBrief = (input: unknown): MaybePromise<ResourceTypes['CouncilBrief']> =>
  shapes.isCouncilBrief(input) ? intact(input) : readLeniently('CouncilBrief', input);

export const readCouncilBriefs = (input: unknown): MaybePromise<ResourceTypes['CouncilBriefs']> =>
  shapes.isCouncilBriefs(input) ? intact(input) : readLeniently('CouncilBriefs', input);

export const readInitiative = (input: unknown): MaybePromise<ResourceTypes['Initiative']> =>
  shapes.isInitiative(input) ? intact(input) : readLeniently('Initiative', input);

export const readWall = (input: unknown): MaybePromise<ResourceTypes['Wall']> =>
  shapes.isWall(input) ? intact(input) : readLeniently('Wall', input);

export const readReceipt = (input: unknown): MaybePromise<ResourceTypes['Receipt']> =>
  shapes.isReceipt(input) ? intact(input) : readLeniently('Receipt', input);

export const readProblem = (input: unknown): MaybePromise<ResourceTypes['Problem']> =>
  shapes.isProblem(input) ? intact(input) : readLeniently('Problem', input);

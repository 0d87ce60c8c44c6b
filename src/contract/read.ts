/**
 * Reading at the door: past here, code trusts its types. A resource that fits the contract as it stands, as nearly every
 * one does, is taken at once. For any other the schemas are loaded, which take what can be taken of it and say what is
 * wrong: they weigh more than all the rest that a small widget needs.
 */
import type { Resources } from './lenient-reader.lazy.js';
import type { Reading } from './lenient-schema.js';
import * as shapes from './guards.generated.js';

/** A reading at once, or when the schemas have come; rejects where they do not. */
export type Read<T> = Reading<T> | Promise<Reading<T>>;

const whole = <T>(value: T): Reading<T> => ({ ok: true, value, faults: [] });

const leniently = async <TName extends keyof Resources>(
  name: TName,
  input: unknown,
): Promise<Reading<Resources[TName]>> => (await import('./lenient-reader.lazy.js')).leniently(name, input);

export const readDistrict = (input: unknown): Read<Resources['District']> =>
  shapes.isDistrict(input) ? whole(input) : leniently('District', input);

export const readInitiatives = (input: unknown): Read<Resources['DistrictInitiatives']> =>
  shapes.isDistrictInitiatives(input) ? whole(input) : leniently('DistrictInitiatives', input);

export const readStations = (input: unknown): Read<Resources['Stations']> =>
  shapes.isStations(input) ? whole(input) : leniently('Stations', input);

export const readStation = (input: unknown): Read<Resources['Station']> =>
  shapes.isStation(input) ? whole(input) : leniently('Station', input);

export const readCouncil = (input: unknown): Read<Resources['Council']> =>
  shapes.isCouncil(input) ? whole(input) : leniently('Council', input);

export const readEvents = (input: unknown): Read<Resources['CouncilEvents']> =>
  shapes.isCouncilEvents(input) ? whole(input) : leniently('CouncilEvents', input);

export const readBrief = (input: unknown): Read<Resources['CouncilBrief']> =>
  shapes.isCouncilBrief(input) ? whole(input) : leniently('CouncilBrief', input);

export const readBriefs = (input: unknown): Read<Resources['CouncilBriefs']> =>
  shapes.isCouncilBriefs(input) ? whole(input) : leniently('CouncilBriefs', input);

export const readInitiative = (input: unknown): Read<Resources['Initiative']> =>
  shapes.isInitiative(input) ? whole(input) : leniently('Initiative', input);

export const readWall = (input: unknown): Read<Resources['Wall']> =>
  shapes.isWall(input) ? whole(input) : leniently('Wall', input);

export const readReceipt = (input: unknown): Read<Resources['Receipt']> =>
  shapes.isReceipt(input) ? whole(input) : leniently('Receipt', input);

export const readProblem = (input: unknown): Read<Resources['Problem']> =>
  shapes.isProblem(input) ? whole(input) : leniently('Problem', input);

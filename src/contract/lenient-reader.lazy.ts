import * as contract from './index.js';
import type { Reading } from './lenient-schema.js';
import { isCouncilEvent, isStationEntry } from './guards.generated.js';

/** What is read at the door, by the name of its schema. */
export interface ResourceTypes {
  District: contract.District;
  DistrictInitiatives: contract.DistrictInitiatives;
  Stations: contract.Stations;
  Station: contract.Station;
  Council: contract.Council;
  CouncilEvents: contract.CouncilEvents;
  CouncilBrief: contract.CouncilBrief;
  CouncilBriefs: contract.CouncilBriefs;
  Initiative: contract.Initiative;
  Wall: contract.Wall;
  Receipt: contract.Receipt;
  Problem: contract.Problem;
}

/** One broken station among ten thousand is no reason to read all of them slowly. */
const itemGuards = new Map<unknown, (value: unknown) => boolean>([
  [contract.StationEntry, isStationEntry],
  [contract.CouncilEvent, isCouncilEvent],
]) as contract.ItemGuards;

/** Reads a resource that does not fit as it is: takes what can be taken of it, and says what is wrong. */
export function readLeniently<TName extends keyof ResourceTypes>(
  name: TName,
  input: unknown,
): Reading<ResourceTypes[TName]> {
  return contract.read(contract[name], input, itemGuards) as Reading<ResourceTypes[TName]>;
}

import * as contract from './index.js';
import type { Reading } from './lenient-schema.js';
import { isCouncilEvent, isStationEntry } from './guards.generated.js';

/** Types that widgets read, by the name of their schema. */
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

/** Guards for the items of long lists: one broken station among ten thousand should not slow down the rest. */
const itemGuards = new Map<unknown, (value: unknown) => boolean>([
  [contract.StationEntry, isStationEntry],
  [contract.CouncilEvent, isCouncilEvent],
]) as contract.ItemGuards;

/** Reads a resource that does not pass its guard: keeps the parts that fit, and reports the others. */
export function readLeniently<TName extends keyof ResourceTypes>(
  name: TName,
  input: unknown,
): Reading<ResourceTypes[TName]> {
  return contract.read(contract[name], input, itemGuards) as Reading<ResourceTypes[TName]>;
}

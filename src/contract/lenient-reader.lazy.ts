import * as contract from './index.js';
import type { Reading } from './lenient-schema.js';
import type { Guard } from './guards.js';

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

/** Schemas of the items of long lists: one broken station among ten thousand should not slow down the rest. */
const itemSchemas: Partial<Record<keyof ResourceTypes, unknown>> = {
  Stations: contract.StationEntry,
  Council: contract.CouncilEvent,
  CouncilEvents: contract.CouncilEvent,
};

/**
 * Reads a resource that does not pass its guard: keeps the parts that fit, and reports the others.
 *
 * @param itemGuard guard for the items of the resource's long list, where it has one
 */
export function readLeniently<TName extends keyof ResourceTypes>(
  name: TName,
  input: unknown,
  itemGuard?: Guard,
): Reading<ResourceTypes[TName]> {
  const itemGuards = itemGuard && (new Map([[itemSchemas[name], itemGuard]]) as contract.ItemGuards);
  return contract.read(contract[name], input, itemGuards) as Reading<ResourceTypes[TName]>;
}

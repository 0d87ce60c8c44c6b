import * as v from 'valibot';

import { lenientNullish, lenientList } from './lenient-schema.js';
import {
  provenanceEntries,
  Area,
  CoordinateSystem,
  Id,
  Name,
  optionalList,
  locationEntries,
  Text,
  Url,
} from './common-schemas.js';

/** A company, an office or another body, with or without a place on the map. */
export const Organization = v.object({ id: Id, name: Name, ...locationEntries, url: v.nullish(Url) });
export type Organization = v.InferOutput<typeof Organization>;

/** A business circle: one of the "4". */
export const Circle = v.object({
  id: Id,
  name: Name,
  area: lenientNullish(Area),
  council: v.nullish(Id),
  organizations: optionalList(Id),
  grid: v.nullish(Text),
  description: v.nullish(Text),
});
export type Circle = v.InferOutput<typeof Circle>;

/** An alliance by field of work: one of the "X". */
export const Alliance = v.object({
  id: Id,
  name: Name,
  field: v.nullish(v.string()),
  council: v.nullish(Id),
  organizations: optionalList(Id),
  description: v.nullish(Text),
});
export type Alliance = v.InferOutput<typeof Alliance>;

/** An initiative in brief. */
export const InitiativeEntry = v.object({ id: Id, title: Name });
export type InitiativeEntry = v.InferOutput<typeof InitiativeEntry>;

/** Of `district.json`, what a form needs: the whole of it, with its areas, is a good deal more to carry. */
export const DistrictInitiatives = v.object({ initiatives: optionalList(InitiativeEntry) });
export type DistrictInitiatives = v.InferOutput<typeof DistrictInitiatives>;

/** `district.json`: the "1", the "4" and the "X". */
export const District = v.object({
  contract: v.nullish(v.string()),
  id: Id,
  name: Name,
  title: v.nullish(Text),
  description: v.nullish(Text),
  coordinateSystem: v.nullish(CoordinateSystem),
  schematic: v.nullish(v.boolean()),
  boundary: lenientNullish(Area),
  council: v.nullish(Id),
  circles: lenientList(Circle),
  alliancesOpen: v.nullish(v.boolean()),
  alliances: optionalList(Alliance),
  organizations: optionalList(Organization),
  initiatives: optionalList(InitiativeEntry),
  ...provenanceEntries,
});
export type District = v.InferOutput<typeof District>;

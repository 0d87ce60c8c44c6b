import * as v from 'valibot';

import { extensibleEnum, lenientNullish, lenientList, numberAsText } from './lenient-schema.js';
import {
  provenanceEntries,
  Area,
  CoordinateSystem,
  Geometry,
  Id,
  Name,
  optionalList,
  locationEntries,
  Metres,
  Text,
  Url,
} from './common-schemas.js';

/** Company, office or other body, with or without a location on the map. */
export const Organization = v.object({ id: Id, name: Name, ...locationEntries, url: v.nullish(Url) });
export type Organization = v.InferOutput<typeof Organization>;

/** Business circle: one of the "4". */
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

/** Alliance in a field of work: one of the "X". */
export const Alliance = v.object({
  id: Id,
  name: Name,
  field: v.nullish(v.string()),
  council: v.nullish(Id),
  organizations: optionalList(Id),
  description: v.nullish(Text),
});
export type Alliance = v.InferOutput<typeof Alliance>;

/** Kind of landmark, by which it is drawn. */
export const LandmarkKind = v.picklist(['street', 'water', 'metro', 'park', 'building', 'other']);
export type LandmarkKind = v.InferOutput<typeof LandmarkKind>;

/** Street, park or station that readers know the place by: drawn pale beneath the map, and never selected. */
export const Landmark = v.object({
  id: Id,
  name: Name,
  kind: extensibleEnum(LandmarkKind, 'other'),
  geometry: v.nullish(Geometry),
  schematic: v.nullish(v.boolean()),
  accuracy: v.nullish(Metres),
});
export type Landmark = v.InferOutput<typeof Landmark>;

/** Initiative in brief. */
export const InitiativeEntry = v.object({ id: Id, title: Name });
export type InitiativeEntry = v.InferOutput<typeof InitiativeEntry>;

/** Part of `district.json` that a form needs: the guard for the whole, with its areas, is a good deal larger. */
export const DistrictInitiatives = v.object({ initiatives: optionalList(InitiativeEntry) });
export type DistrictInitiatives = v.InferOutput<typeof DistrictInitiatives>;

/** `district.json`: the "1" (joint conference), the "4" (circles) and the "X" (alliances). */
export const District = v.object({
  contract: v.nullish(numberAsText(v.string())),
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
  landmarks: optionalList(Landmark),
  initiatives: optionalList(InitiativeEntry),
  ...provenanceEntries,
});
export type District = v.InferOutput<typeof District>;

import * as v from 'valibot';

import { Person } from './council.js';
import { lenientNullish, lenientList, numberAsText } from './lenient-schema.js';
import {
  provenanceEntries,
  Count,
  DateText,
  Id,
  Name,
  nextPageUrl,
  optionalList,
  Text,
  Url,
} from './common-schemas.js';

/** Role that organizations take on. `limit` is the number of organizations that may take it. */
export const Role = v.object({
  id: Id,
  name: Name,
  commitment: v.nullish(Text),
  limit: v.nullish(v.pipe(Count, v.minValue(1))),
});
export type Role = v.InferOutput<typeof Role>;

/** Number of roles that an organization takes on. */
export const Choose = v.object({ min: v.nullish(Count), max: v.nullish(v.pipe(Count, v.minValue(1))) });
export type Choose = v.InferOutput<typeof Choose>;

/** Use of a field in the form. */
export const FieldUse = v.picklist(['none', 'optional', 'required']);
export type FieldUse = v.InferOutput<typeof FieldUse>;

/** Fields of a pledge beyond the names of the organization and of its contact; optional where absent. */
export const PledgeFields = v.object({
  creditCode: v.nullish(FieldUse),
  telephone: v.nullish(FieldUse),
  email: v.nullish(FieldUse),
  message: v.nullish(FieldUse),
});
export type PledgeFields = v.InferOutput<typeof PledgeFields>;

/**
 * Numbers of pledges, and URLs to send one (`url`) and to read them (`wall`). Without `url` no pledges are accepted.
 */
export const PledgeSummary = v.object({
  count: v.nullish(Count),
  byRole: v.nullish(v.record(v.string(), Count)),
  url: v.nullish(Url),
  wall: v.nullish(Url),
  moderation: v.nullish(v.boolean()),
  challenge: v.nullish(Url),
  codes: v.nullish(v.boolean()),
});
export type PledgeSummary = v.InferOutput<typeof PledgeSummary>;

/** Privacy notice on contact data. A new `version` requires consent again. */
export const Privacy = v.object({
  notice: v.nullish(Url),
  version: numberAsText(v.string()),
  controller: v.nullish(Text),
  purpose: v.nullish(Text),
  retention: v.nullish(Text),
});
export type Privacy = v.InferOutput<typeof Privacy>;

/** `initiatives/{id}.json`: one initiative in full. `thanks` and `next` are what the form says once a pledge is received. */
export const Initiative = v.object({
  id: Id,
  title: Name,
  description: v.nullish(Text),
  calledBy: optionalList(Person),
  called: lenientNullish(DateText),
  text: optionalList(Name),
  roles: lenientList(Role),
  choose: lenientNullish(Choose),
  fields: lenientNullish(PledgeFields),
  opens: v.nullish(DateText),
  closes: v.nullish(DateText),
  version: v.nullish(numberAsText(v.string())),
  target: v.nullish(v.pipe(Count, v.minValue(1))),
  pledges: lenientNullish(PledgeSummary),
  privacy: v.nullish(Privacy),
  thanks: lenientNullish(Text),
  next: lenientNullish(Text),
  ...provenanceEntries,
});
export type Initiative = v.InferOutput<typeof Initiative>;

/** Pledge as published, without contact data. */
export const PublicPledge = v.object({
  number: Count,
  organization: v.object({ name: Name }),
  roles: optionalList(Id),
  message: v.nullish(v.string()),
  received: v.nullish(DateText),
});
export type PublicPledge = v.InferOutput<typeof PublicPledge>;

/** `initiatives/{id}/pledges.json`: the wall, newest first, paged by `next`. */
export const Wall = v.object({ count: v.nullish(Count), pledges: lenientList(PublicPledge), next: nextPageUrl });
export type Wall = v.InferOutput<typeof Wall>;

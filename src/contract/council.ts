import * as v from 'valibot';

import { lenientNullish, extensibleEnum, lenientList } from './lenient-schema.js';
import { YEAR } from './formats.js';
import {
  provenanceEntries,
  DateText,
  Id,
  Image,
  Name,
  nextPageUrl,
  optionalList,
  Text,
  Url,
} from './common-schemas.js';

/** Kind of a council's event. */
export const EventKind = v.picklist([
  'meeting',
  'handover',
  'unveiling',
  'publication',
  'initiative',
  'seminar',
  'activity',
  'other',
]);
export type EventKind = v.InferOutput<typeof EventKind>;

/** Status of a council's event. */
export const EventStatus = v.picklist(['held', 'planned', 'postponed', 'cancelled']);
export type EventStatus = v.InferOutput<typeof EventStatus>;

/** Role of a participant in an event. */
export const PersonPart = v.picklist([
  'host',
  'chair',
  'outgoing-chair',
  'incoming-chair',
  'unveiler',
  'publisher',
  'speaker',
  'attendee',
  'other',
]);
export type PersonPart = v.InferOutput<typeof PersonPart>;

/** Person by name, with their post and the body that they represent. */
export const Person = v.object({ name: Name, title: v.nullish(Text), organization: v.nullish(Text) });
export type Person = v.InferOutput<typeof Person>;

/**
 * Term of a council's chair. A term without `start` began at an unknown time; one without `end` is running, or ended at
 * an unknown time. Terms may overlap.
 */
export const Term = v.object({
  id: Id,
  kind: extensibleEnum(v.picklist(['chair', 'acting']), 'chair'),
  start: v.nullish(DateText),
  end: v.nullish(DateText),
  chair: v.nullish(Person),
});
export type Term = v.InferOutput<typeof Term>;

/** Participant in an event. */
export const Participant = v.object({
  ...Person.entries,
  part: extensibleEnum(PersonPart, 'other'),
});
export type Participant = v.InferOutput<typeof Participant>;

/** Number worth showing, with its label. */
export const Figure = v.object({ value: v.number(), label: Name });
export type Figure = v.InferOutput<typeof Figure>;

/** Event that a council held or plans to hold. */
export const CouncilEvent = v.object({
  id: Id,
  date: v.nullish(DateText),
  end: v.nullish(DateText),
  kind: extensibleEnum(EventKind, 'other'),
  title: Name,
  summary: v.nullish(Text),
  venue: v.nullish(Text),
  people: optionalList(Participant),
  organizations: optionalList(Name),
  figures: optionalList(Figure),
  status: extensibleEnum(EventStatus, null),
  statusReason: v.nullish(Text),
  councils: optionalList(Id),
  lead: v.nullish(Id),
  themes: optionalList(Id),
  term: v.nullish(Id),
  station: v.nullish(Id),
  initiative: v.nullish(Id),
  url: v.nullish(Url),
  images: optionalList(Image),
});
export type CouncilEvent = v.InferOutput<typeof CouncilEvent>;

/** Membership of an organization in a council. */
export const Member = v.object({ organization: Name, since: v.nullish(DateText), until: v.nullish(DateText) });
export type Member = v.InferOutput<typeof Member>;

/** Theme of a programme of work. */
export const Theme = v.object({ id: Id, name: Name, description: v.nullish(Text) });
export type Theme = v.InferOutput<typeof Theme>;

/** Programme of work for a year: its principles, goals and themes. */
export const Programme = v.object({
  id: Id,
  name: Name,
  year: v.nullish(v.pipe(v.string(), v.regex(YEAR, 'Expected a year such as 2020'))),
  description: v.nullish(Text),
  principles: optionalList(Name),
  goals: optionalList(Name),
  themes: optionalList(Theme),
});
export type Programme = v.InferOutput<typeof Programme>;

/** District, circle or alliance that a council belongs to. */
export const Scope = v.object({ type: v.picklist(['district', 'circle', 'alliance']), id: Id });
export type Scope = v.InferOutput<typeof Scope>;

/** `councils/{id}.json`: one council in full. Its events are paged by `next`. */
export const Council = v.object({
  id: Id,
  name: Name,
  description: v.nullish(Text),
  scope: lenientNullish(Scope),
  terms: optionalList(Term),
  events: lenientList(CouncilEvent),
  next: nextPageUrl,
  members: optionalList(Member),
  programmes: optionalList(Programme),
  ...provenanceEntries,
});
export type Council = v.InferOutput<typeof Council>;

/** Part of `councils/{id}.json` that a map shows: the chairs and the members of a council. */
export const CouncilBrief = v.object({
  id: Id,
  name: Name,
  terms: optionalList(Term),
  members: optionalList(Member),
});
export type CouncilBrief = v.InferOutput<typeof CouncilBrief>;

/** Councils in brief, as a page may provide them with a district. */
export const CouncilBriefs = v.object({ councils: optionalList(CouncilBrief) });
export type CouncilBriefs = v.InferOutput<typeof CouncilBriefs>;

/** A further page of a council's events. */
export const CouncilEvents = v.object({ events: lenientList(CouncilEvent), next: nextPageUrl });
export type CouncilEvents = v.InferOutput<typeof CouncilEvents>;

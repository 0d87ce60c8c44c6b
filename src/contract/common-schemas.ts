import * as v from 'valibot';

import { lenientNullish, lenientList } from './lenient-schema.js';
import {
  COORDINATE_SYSTEMS,
  DATE,
  ID,
  isClosedRing,
  isExistingDate,
  isNonBlank,
  isKnownTimeZone,
  TIME,
} from './formats.js';

/** Goes into URLs: `[a-z0-9]`, then up to 63 of `[a-z0-9-]`. */
export const Id = v.pipe(v.string(), v.regex(ID));

/** Text for people: a string, or a map from BCP 47 language tag to string. Always text, never HTML. */
export const Text = v.union([v.string(), v.record(v.string(), v.string())]);
export type Text = v.InferOutput<typeof Text>;

/** A text with something in it, in one language at least: a name or a title. */
export const Name = v.pipe(Text, v.check(isNonBlank, 'Expected a text that is not blank'));

/**
 * A year (`2019`), a month (`2019-12`), a day (`2020-06-29`), or an RFC 3339 date-time with its offset. One that passes
 * can be read by `Date`, so that nothing past the door throws on it: a leap second cannot, and is refused.
 */
export const DateText = v.pipe(
  v.string(),
  v.regex(DATE, 'Expected a year, a month, a day, or a date-time with an offset'),
  v.check(isExistingDate, 'Expected a date that exists'),
);

/** A time of day, `09:00` or `09:00:00`; `24:00` ends a day. */
export const TimeText = v.pipe(v.string(), v.regex(TIME));

/** A URL, absolute or relative to the resource it stands in. Checked again where it is put into a page. */
export const Url = v.string();

/** An IANA time zone, `Asia/Shanghai`. */
export const TimeZone = v.pipe(v.string(), v.check(isKnownTimeZone, 'Expected an IANA time zone'));

/** A count: a whole number from 0. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Metres, as `accuracy` in the Geolocation API. */
export const Metres = v.pipe(v.number(), v.finite(), v.minValue(0));

/** The datum of all geometry in a resource; `WGS-84` where it is not said. */
export const CoordinateSystem = v.picklist(COORDINATE_SYSTEMS);
export type CoordinateSystem = v.InferOutput<typeof CoordinateSystem>;

const degrees = (most: number, message?: string) =>
  v.pipe(v.number(), v.minValue(-most, message), v.maxValue(most, message));

/** A position of RFC 7946: longitude and latitude in degrees, in this order, and perhaps an altitude in metres. */
export const Position = v.tupleWithRest(
  [degrees(180), degrees(90, 'Expected a latitude of 90 degrees at most, after the longitude: are they swapped?')],
  v.number(),
);
export type Position = v.InferOutput<typeof Position>;

export const Ring = v.pipe(
  v.array(Position),
  v.minLength(4, 'Expected a ring of at least four positions'),
  v.check(isClosedRing, 'Expected a ring that ends where it begins'),
);

export const Point = v.object({ type: v.literal('Point'), coordinates: Position });
export type Point = v.InferOutput<typeof Point>;

/** An area: a Polygon or a MultiPolygon of RFC 7946. */
export const Area = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(Ring), v.minLength(1)) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.pipe(v.array(Ring), v.minLength(1))) }),
]);
export type Area = v.InferOutput<typeof Area>;

/** Where what a resource says comes from. */
export const Source = v.object({ title: Name, date: v.nullish(DateText), url: v.nullish(Url) });
export type Source = v.InferOutput<typeof Source>;

/** A picture. `width` and `height` in pixels keep its place before it has loaded. */
export const Image = v.object({
  src: Url,
  alt: v.nullish(Text),
  credit: v.nullish(Text),
  width: v.nullish(v.pipe(v.number(), v.minValue(1))),
  height: v.nullish(v.pipe(v.number(), v.minValue(1))),
});
export type Image = v.InferOutput<typeof Image>;

/** Members that any resource may carry. `updated` is the "as of" of what it says. */
export const provenanceEntries = {
  updated: v.nullish(DateText),
  source: lenientNullish(Source),
};

/** Where a thing is, and how far that may be off. A location that does not fit is read as unknown and reported. */
export const locationEntries = {
  location: lenientNullish(Point),
  accuracy: v.nullish(Metres),
};

/** A list that may be absent or `null`. */
export const optionalList = <const TItem extends v.GenericSchema<unknown, unknown>>(item: TItem) =>
  v.nullish(lenientList(item));

/** The next page of a list: a URL relative to this one, or `null` on the last. */
export const nextPageUrl = v.nullish(Url);

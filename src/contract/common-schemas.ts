import * as v from 'valibot';

import { boundedRecord, lenientNullish, lenientList, numberAsText } from './lenient-schema.js';
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

/** Identifier, which goes into URLs: `[a-z0-9]`, then up to 63 of `[a-z0-9-]`. */
export const Id = numberAsText(
  v.pipe(v.string(), v.regex(ID, 'Expected an id of a-z, 0-9 and hyphens, 64 characters at most')),
);

/** Maximum number of languages of a text: looking up a reader's among any number would block the page. */
const MAX_LANGUAGES = 200;

/** Text for people: a string, or a map from BCP 47 language tag to string. Always text, never HTML. */
export const Text = numberAsText(
  v.union([
    v.string(),
    v.pipe(boundedRecord(v.record(v.string(), v.string()), MAX_LANGUAGES), v.maxEntries(MAX_LANGUAGES)),
  ]),
);
export type Text = v.InferOutput<typeof Text>;

/** Text that is not blank in at least one language: a name or a title. */
export const Name = v.pipe(Text, v.check(isNonBlank, 'Expected a text that is not blank'));

/**
 * A year (`2019`), a month (`2019-12`), a day (`2020-06-29`), or an RFC 3339 date-time with its offset. `Date` can
 * parse every date that passes, so that no later code throws on one; a leap second, which it cannot parse, is refused.
 */
export const DateText = numberAsText(
  v.pipe(
    v.string(),
    v.regex(DATE, 'Expected a year, a month, a day, or a date-time with an offset'),
    v.check(isExistingDate, 'Expected a date that exists'),
  ),
  // A table has 20240131, or 202401.
  (digits) =>
    digits.replace(/^(\d{4})(\d\d)(\d\d)?$/, (_, year, month, day) => [year, month, day ?? []].flat().join('-')),
);

/** Time of day, `09:00` or `09:00:00`; `24:00` is the end of the day. */
export const TimeText = v.pipe(v.string(), v.regex(TIME, 'Expected a time such as 09:00, and 24:00 at the latest'));

/** URL, absolute or relative to the resource that contains it. Its scheme is checked where it is put into a page. */
export const Url = v.string();

/** IANA time zone, such as `Asia/Shanghai`. */
export const TimeZone = v.pipe(v.string(), v.check(isKnownTimeZone, 'Expected an IANA time zone'));

/** Count: an integer from 0. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Distance in metres, like `accuracy` in the Geolocation API. */
export const Metres = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Datum of all geometry in a resource; `WGS-84` where it is absent. */
export const CoordinateSystem = v.picklist(COORDINATE_SYSTEMS);
export type CoordinateSystem = v.InferOutput<typeof CoordinateSystem>;

const degrees = (max: number, message?: string) =>
  v.pipe(v.number(), v.minValue(-max, message), v.maxValue(max, message));

/** Position of RFC 7946: longitude and latitude in degrees, in this order, and optionally an altitude in metres. */
export const Position = v.tupleWithRest(
  [degrees(180), degrees(90, 'Expected a latitude of 90 degrees at most, after the longitude: are they swapped?')],
  v.number(),
);
export type Position = v.InferOutput<typeof Position>;

/** Linear ring of RFC 7946. */
export const Ring = v.pipe(
  v.array(Position),
  v.minLength(4, 'Expected a ring of at least four positions'),
  v.check(isClosedRing, 'Expected a ring that ends where it begins'),
);

/** Point of RFC 7946. */
export const Point = v.object({ type: v.literal('Point'), coordinates: Position });
export type Point = v.InferOutput<typeof Point>;

/** Area: a Polygon or a MultiPolygon of RFC 7946. */
export const Area = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(Ring), v.minLength(1)) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.pipe(v.array(Ring), v.minLength(1))) }),
]);
export type Area = v.InferOutput<typeof Area>;

const positions = v.pipe(v.array(Position), v.minLength(2, 'Expected a line of at least two positions'));

/** Geometry of RFC 7946 of any kind but a collection. */
export const Geometry = v.variant('type', [
  Point,
  v.object({ type: v.literal('MultiPoint'), coordinates: v.array(Position) }),
  v.object({ type: v.literal('LineString'), coordinates: positions }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.array(positions) }),
  Area,
]);
export type Geometry = v.InferOutput<typeof Geometry>;

/** Source of the data in a resource. */
export const Source = v.object({ title: Name, date: v.nullish(DateText), url: v.nullish(Url) });
export type Source = v.InferOutput<typeof Source>;

/** Picture. `width` and `height`, in pixels, reserve its space before it has loaded. */
export const Image = v.object({
  src: Url,
  alt: v.nullish(Text),
  credit: v.nullish(Text),
  width: v.nullish(v.pipe(v.number(), v.minValue(1))),
  height: v.nullish(v.pipe(v.number(), v.minValue(1))),
});
export type Image = v.InferOutput<typeof Image>;

/** Notes on the data in a resource: one text, or several. */
export const Notes = v.union([v.array(Text), Text]);
export type Notes = v.InferOutput<typeof Notes>;

/** Entries that any resource may have: the time at which its data were last true, their source, and notes on them. */
export const provenanceEntries = {
  updated: lenientNullish(DateText),
  source: lenientNullish(Source),
  notes: lenientNullish(Notes),
};

/** Entries for a location and its accuracy. A location that does not fit is reported and read as unknown. */
export const locationEntries = {
  location: lenientNullish(Point),
  accuracy: v.nullish(Metres),
};

/** Lenient list that may be absent or `null`. */
export const optionalList = <const TItem extends v.GenericSchema<unknown, unknown>>(item: TItem) =>
  v.nullish(lenientList(item));

/** URL of the next page of a list, relative to this one; absent or `null` on the last. */
export const nextPageUrl = v.nullish(Url);

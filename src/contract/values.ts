import * as v from 'valibot';

import { forgiving, list } from './lenient.js';

/** Goes into URLs: `[a-z0-9]`, then up to 63 of `[a-z0-9-]`. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/** Text for people: a string, or a map from BCP 47 language tag to string. Always text, never HTML. */
export const Text = v.union([v.string(), v.record(v.string(), v.string())]);
export type Text = v.InferOutput<typeof Text>;

/** A text with something in it, in one language at least: a name or a title. */
export const Name = v.pipe(Text, v.check(isSaid, 'Expected a text that is not blank'));

/** One blank language of two is no missing name: it is what a half-filled form leaves, and the other one is shown. */
function isSaid(text: Text): boolean {
  const all = typeof text === 'string' ? [text] : Object.values(text);
  return all.some((one) => one.trim() !== '');
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/**
 * A year (`2019`), a month (`2019-12`), a day (`2020-06-29`), or an RFC 3339 date-time with its offset. One that passes
 * can be read by `Date`, so that nothing past the door throws on it: a leap second cannot, and is refused.
 */
export const DateText = v.pipe(
  v.string(),
  v.regex(DATE, 'Expected a year, a month, a day, or a date-time with an offset'),
  v.check(isOnCalendar, 'Expected a date that exists'),
);

function isOnCalendar(date: string): boolean {
  const parts = DATE.exec(date);
  if (!parts) return true; // The pattern has said so already.
  const part = (index: number, unsaid: number): number => Number(parts[index] ?? unsaid);
  const month = part(2, 1);
  const day = part(3, 1);
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(part(1, 0), month) &&
    part(4, 0) <= 23 &&
    part(5, 0) <= 59 &&
    part(6, 0) <= 59 &&
    !Number.isNaN(Date.parse(date)) // An offset of a day or more.
  );
}

/** The calendar comes round every 400 years; `Date.UTC` takes a year before 100 for one of the 1900s. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}

/** A time of day, `09:00` or `09:00:00`; `24:00` ends a day. */
export const TimeText = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$|^24:00(?::00)?$/));

/** A URL, absolute or relative to the resource it stands in. Checked again where it is put into a page. */
export const Url = v.string();

/** An IANA time zone, `Asia/Shanghai`. */
export const TimeZone = v.pipe(v.string(), v.check(isTimeZone, 'Expected an IANA time zone'));

/** To ask `Intl` takes longer than to read all the rest of a station; no more are kept than there are time zones. */
const timeZones = new Map<string, boolean>();
const MOST_TIME_ZONES = 600;

function isTimeZone(timeZone: string): boolean {
  let is = timeZones.get(timeZone);
  if (is === undefined) {
    is = isKnownToIntl(timeZone);
    if (timeZones.size < MOST_TIME_ZONES) timeZones.set(timeZone, is);
  }
  return is;
}

function isKnownToIntl(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** A count: a whole number from 0. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Metres, as `accuracy` in the Geolocation API. */
export const Metres = v.pipe(v.number(), v.finite(), v.minValue(0));

/** The datum of all geometry in a resource; `WGS-84` where it is not said. */
export const CoordinateSystem = v.picklist(['WGS-84', 'GCJ-02', 'BD-09', 'CGCS2000']);
export type CoordinateSystem = v.InferOutput<typeof CoordinateSystem>;

const degrees = (most: number, message?: string) =>
  v.pipe(v.number(), v.minValue(-most, message), v.maxValue(most, message));

/** A position of RFC 7946: longitude and latitude in degrees, in this order, and perhaps an altitude in metres. */
export const Position = v.tupleWithRest(
  [degrees(180), degrees(90, 'Expected a latitude of 90 degrees at most, after the longitude: are they swapped?')],
  v.number(),
);
export type Position = v.InferOutput<typeof Position>;

const Ring = v.pipe(
  v.array(Position),
  v.minLength(4, 'Expected a ring of at least four positions'),
  v.check((ring) => {
    const first = ring[0];
    const last = ring[ring.length - 1];
    return first?.[0] === last?.[0] && first?.[1] === last?.[1];
  }, 'Expected a ring that ends where it begins'),
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
export const about = {
  updated: v.nullish(DateText),
  source: forgiving(Source),
};

/** Where a thing is, and how far that may be off. A location that does not fit is read as unknown and reported. */
export const placed = {
  location: forgiving(Point),
  accuracy: v.nullish(Metres),
};

/** A list that may be absent or `null`. */
export const optionalList = <const TItem extends v.GenericSchema<unknown, unknown>>(item: TItem) =>
  v.nullish(list(item));

/** The next page of a list: a URL relative to this one, or `null` on the last. */
export const next = v.nullish(Url);

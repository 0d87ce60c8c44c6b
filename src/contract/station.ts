import * as v from 'valibot';

import { extensibleEnum, lenientList, lenientNullish, numberAsText } from './lenient-schema.js';
import {
  provenanceEntries,
  CoordinateSystem,
  DateText,
  Id,
  Image,
  Name,
  nextPageUrl,
  optionalList,
  locationEntries,
  Text,
  TimeText,
  TimeZone,
  Url,
} from './common-schemas.js';

/** Day of the week, or public holidays, by schema.org's names. */
export const DayOfWeek = v.picklist([
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
  'PublicHolidays',
]);
export type DayOfWeek = v.InferOutput<typeof DayOfWeek>;

/**
 * Weekly opening hours, after schema.org's OpeningHoursSpecification. Hours that close before they open run past
 * midnight.
 */
export const OpeningHours = v.object({
  dayOfWeek: v.pipe(v.array(DayOfWeek), v.minLength(1)),
  opens: TimeText,
  closes: TimeText,
});
export type OpeningHours = v.InferOutput<typeof OpeningHours>;

/** Opening hours of dated days, in place of the weekly ones. Without `opens` and `closes` the days are closed. */
export const SpecialOpeningHours = v.object({
  validFrom: DateText,
  validThrough: DateText,
  opens: v.nullish(TimeText),
  closes: v.nullish(TimeText),
  name: v.nullish(Text),
});
export type SpecialOpeningHours = v.InferOutput<typeof SpecialOpeningHours>;

/** Service that a station offers; without its own hours, whenever the station is open. */
export const Service = v.object({
  id: Id,
  name: Name,
  description: v.nullish(Text),
  openingHours: optionalList(OpeningHours),
});
export type Service = v.InferOutput<typeof Service>;

/** Activity at a station. */
export const Activity = v.object({
  id: Id,
  name: Name,
  start: v.nullish(DateText),
  end: v.nullish(DateText),
  url: v.nullish(Url),
});
export type Activity = v.InferOutput<typeof Activity>;

/** Status of a station, regardless of the time of day. */
export const StationStatus = v.picklist(['open', 'planned', 'suspended', 'closed']);
export type StationStatus = v.InferOutput<typeof StationStatus>;

/**
 * Station whose hours are unknown where its time zone is: read in another one they would be wrong. The zone itself is
 * reported.
 */
/* @__NO_SIDE_EFFECTS__ */
function withKnownHours<const TStation extends v.GenericSchema<unknown, object>>(station: TStation): TStation {
  return {
    ...station,
    '~run'(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      const given = (dataset.value as { readonly timeZone?: unknown } | null)?.timeZone;
      const result = station['~run'](dataset, config);
      const read = result.value as StationHours | null;
      if (!result.typed || !read || given == null || read.timeZone != null) return result;
      const services = read.services?.map((service) => ({ ...service, openingHours: null }));
      const withoutHours = { openingHours: null, specialOpeningHours: null, ...(services && { services }) };
      return { ...result, value: { ...read, ...withoutHours } };
    },
  };
}

/** Members of a station that a time zone is about. */
interface StationHours {
  readonly timeZone?: string | null;
  readonly services?: readonly object[] | null;
}

/** Entries of a station that the map and a list need. */
const stationEntry = {
  id: Id,
  name: Name,
  brand: v.nullish(Text),
  building: v.nullish(Text),
  circle: v.nullish(Id),
  status: extensibleEnum(StationStatus, null),
  statusSince: lenientNullish(DateText),
  statusUntil: lenientNullish(DateText),
  notice: v.nullish(Text),
  ...locationEntries,
  openingHours: optionalList(OpeningHours),
  specialOpeningHours: optionalList(SpecialOpeningHours),
  timeZone: lenientNullish(TimeZone),
};

/** Station in brief. */
export const StationEntry = withKnownHours(v.object(stationEntry));
export type StationEntry = v.InferOutput<typeof StationEntry>;

/** `stations.json`: all stations in brief, paged by `next`. */
export const Stations = v.object({
  coordinateSystem: v.nullish(CoordinateSystem),
  stations: lenientList(StationEntry),
  next: nextPageUrl,
  ...provenanceEntries,
});
export type Stations = v.InferOutput<typeof Stations>;

/** Postal address of a station. */
export const Address = v.object({
  streetAddress: v.nullish(Text),
  floor: v.nullish(Text),
  postalCode: v.nullish(numberAsText(v.string())),
});
export type Address = v.InferOutput<typeof Address>;

/** `stations/{id}.json`: one station in full. */
export const Station = withKnownHours(
  v.object({
    ...stationEntry,
    coordinateSystem: v.nullish(CoordinateSystem),
    opened: lenientNullish(DateText),
    description: v.nullish(Text),
    address: v.nullish(Address),
    services: optionalList(Service),
    telephone: v.nullish(numberAsText(v.string())),
    email: v.nullish(v.string()),
    url: v.nullish(Url),
    images: optionalList(Image),
    activities: optionalList(Activity),
    serves: optionalList(v.union([Id, Name])),
    builtBy: optionalList(Name),
    ...provenanceEntries,
  }),
);
export type Station = v.InferOutput<typeof Station>;

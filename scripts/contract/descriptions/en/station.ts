import type { StationEntry } from '../../../../src/contract/index.js';
import type { DocsOf, StationTypes, TypeDocs } from '../types.js';
import { ACCURACY, DATUM, LOCATION, NEXT, NOTES, SOURCE, UPDATED } from './shared-members.js';

const CLOSES =
  'Closing time; `24:00` is the end of the day, and so is `23:59`. A time before `opens` is on the next day.';

const STATION_BRIEF: TypeDocs<StationEntry>['members'] = {
  id: 'Id of the station, the same as in `stations/{id}.json`.',
  name: 'Full name, as on the door.',
  brand: 'Name of its brand, such as 白领驿家. Null where it has none.',
  building: 'Building that it is in.',
  circle: 'Id of the circle that it lies in. Null where it lies in none, or the circle is not known.',
  status:
    'Whether it is open, planned, suspended or closed, regardless of the time of day. Null where it is not known.',
  statusSince: 'Date since which it has had this status. A planned station with one to come opens then.',
  statusUntil: 'Date on which this status is to end: a suspended station reopens then, a planned one opens.',
  notice: 'Short notice for visitors: “the lift is out of order”. Null when everything is as usual.',
  location: LOCATION,
  accuracy: ACCURACY,
  openingHours: 'Opening hours of a usual week. Null or empty where they are not known: no hours are shown then.',
  specialOpeningHours:
    'Opening hours of dated days, in place of the weekly ones: holidays, make-up working days, closures. Widgets have no calendar of holidays, so each one must be listed.',
  timeZone: 'IANA time zone of its opening hours; null means Asia/Shanghai.',
};

/** Descriptions of the types of the stations, in English. */
export const station: DocsOf<StationTypes> = {
  Stations: {
    about: 'All stations, with the members that the map and a list need.',
    members: {
      coordinateSystem: DATUM,
      stations: 'Stations in the order of the list. Required, and empty where there are none.',
      next: NEXT,
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  StationEntry: { about: 'Station in brief, with the members that the map and a list need.', members: STATION_BRIEF },
  Station: {
    about: 'One station in full.',
    members: {
      ...STATION_BRIEF,
      coordinateSystem: DATUM,
      opened: 'Date on which it first opened.',
      description: 'Description in a few sentences.',
      address: 'Address of its door.',
      services: 'Services that it offers.',
      telephone: 'Telephone number as people write it, including the area code.',
      email: 'E-mail address.',
      url: 'Web page of the station.',
      images: 'Pictures of the station, the best one first.',
      activities: 'Activities at the station. Past ones may be omitted.',
      serves: 'Organizations that it serves: ids from the district’s `organizations`, or names.',
      builtBy: 'Names of the bodies that built it.',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  OpeningHours: {
    about:
      'Opening hours of a usual week, after schema.org’s OpeningHoursSpecification. A day with two spans needs two entries; a span that closes no later than it opens runs past midnight.',
    members: {
      dayOfWeek: 'Days on which these hours begin, at least one.',
      opens: 'Opening time, in the station’s time zone.',
      closes: CLOSES,
    },
  },
  SpecialOpeningHours: {
    about:
      'Opening hours of dated days, in place of the weekly ones. Where ranges overlap on a day, the one that begins last counts, and of these the one that ends first; entries with the same range are separate spans of a day.',
    members: {
      validFrom: 'First day of the range. A month or a year begins on its first day.',
      validThrough: 'Last day of the range, inclusive. A month or a year ends on its last day.',
      opens:
        'Opening time, in the station’s time zone. Null here and in `closes`, or `00:00` in both, means closed all day.',
      closes: CLOSES,
      name: 'Name of these days, such as 国庆节.',
    },
  },
  Service: {
    about: 'Service that a station offers.',
    members: {
      id: 'Id of the service, unique within the station.',
      name: 'Name of the service, such as 阅读室.',
      description: 'Description of the service, and of the people it is for.',
      openingHours: 'Opening hours of the service. Null or empty means whenever the station is open.',
    },
  },
  Activity: {
    about: 'Activity at a station.',
    members: {
      id: 'Id of the activity, unique within the station.',
      name: 'Name of the activity.',
      start: 'Start: a day, or a date-time with offset.',
      end: 'End. Null where none is set.',
      url: 'Web page with more about it.',
    },
  },
  Address: {
    about: 'Address of a station’s door.',
    members: {
      streetAddress: 'Road and number.',
      floor: 'Floor, and room if needed, as the building names them.',
      postalCode: 'Postal code.',
    },
  },
};

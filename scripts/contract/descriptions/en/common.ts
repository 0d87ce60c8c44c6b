import type { CommonTypes, DocsOf, ValueDocs } from '../types.js';

/** Descriptions of the types that several resources use, in English. */
export const common: DocsOf<CommonTypes> = {
  Source: {
    about: 'Source of the data in a resource.',
    members: {
      title: 'Title of the article, page or document.',
      date: 'Date of publication.',
      url: 'URL at which it can be read.',
    },
  },
  Image: {
    about: 'Picture.',
    members: {
      src: 'URL of the picture, relative to the resource.',
      alt: 'Text alternative. Null where the picture is decorative.',
      credit: 'Credit, shown beside the picture.',
      width: 'Width in pixels, which together with the height reserves space before the picture has loaded.',
      height: 'Height in pixels.',
    },
  },
  Point: {
    about: 'GeoJSON Point (RFC 7946).',
    members: {
      type: 'Always `Point`.',
      coordinates: 'Position: longitude, then latitude.',
    },
  },
  Geometry: {
    about: 'GeoJSON geometry (RFC 7946), but not a GeometryCollection.',
    members: {
      type: '`Point`, `LineString`, `Polygon`, or one of these with `Multi` before it for several parts.',
      coordinates: 'Positions, nested as the type says. A line has at least two, a ring at least four.',
    },
  },
  Area: {
    about: 'GeoJSON Polygon or MultiPolygon (RFC 7946).',
    members: {
      type: '`Polygon`, or `MultiPolygon` for an area in several parts.',
      coordinates:
        'Rings, the outline first and then the holes; of a MultiPolygon, the rings of each part. A ring has at least four positions and ends where it begins.',
    },
  },
};

/** Descriptions of the values that members are made of, by their published name, in English. */
export const values: ValueDocs = {
  Id: 'Identifier, which goes into URLs: `[a-z0-9]`, then up to 63 of `[a-z0-9-]`.',
  Text: 'Text for people: a string, or a map from BCP 47 language tag to string. Always text: never HTML, never Markdown.',
  Name: 'Text for people that is not blank: a string, or a map in which at least one language is not blank.',
  DateText:
    'Year (`2019`), month (`2019-12`), day (`2020-06-29`), or RFC 3339 date-time with its offset. It must exist and not be a leap second. It is shown no more precisely than it is given.',
  TimeText: 'Time of day: `09:00` or `09:00:00`; `24:00` is the end of the day.',
  TimeZone: 'IANA time zone, such as `Asia/Shanghai`.',
  Url: 'URL, absolute or relative to the resource that contains it. Only `http:`, `https:`, `mailto:` and `tel:` URLs are ever put into a page.',
  CoordinateSystem: 'Datum of coordinates.',
  Position: 'Longitude and latitude in degrees, in this order, and optionally an altitude in metres.',
};

/** Descriptions of members that several resources have, in English. */

export const NEXT =
  'URL of the next page, relative to this one; null or absent on the last. It may be any URL: another file, or a query.';
export const UPDATED =
  'Time at which these data were last true, as a date-time with offset. Shown as the “as of” time of a stored copy.';
export const SOURCE = 'Source of these data. Shown as a quiet credit line; null where there is nothing to credit.';
export const NOTES =
  'Notes on these data, one text or several: what the source does not say, how positions were estimated. Shown in one disclosure beside the source.';
export const DATUM =
  'Datum of every coordinate in this resource; null means WGS-84. Most Chinese maps publish GCJ-02, which is some 500 m off.';
export const LOCATION =
  'GeoJSON Point, longitude first. Null where the location is not known: the item is then listed, but not on the map.';
export const ACCURACY = 'Accuracy of the location, as a radius in metres. Null where it is not known.';

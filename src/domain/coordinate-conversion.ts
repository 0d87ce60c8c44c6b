import exported from 'gcoord';

import type { Area, CoordinateSystem, Position } from '../contract/index.js';
import { sameDatum } from './coordinate-systems.js';

/** The types of gcoord describe a CommonJS module, whose default export would be one level further down. */
const { CRSTypes, transform } = exported as unknown as (typeof exported)['default'];

/** Coordinate systems of gcoord. It does not know CGCS2000, which differs from WGS-84 by centimetres. */
const CRS = {
  'WGS-84': CRSTypes.WGS84,
  CGCS2000: CRSTypes.WGS84,
  'GCJ-02': CRSTypes.GCJ02,
  'BD-09': CRSTypes.BD09,
} as const;

/**
 * Converts a position to another coordinate system, by gcoord: from WGS-84 to GCJ-02 and on to BD-09 by formulas,
 * backwards by approximation. Outside the rectangle around China that gcoord uses, WGS-84 and GCJ-02 are the same. An
 * altitude is kept.
 *
 * @returns a new position: gcoord itself would change its argument
 */
export function convertPosition(position: Position, from: CoordinateSystem, to: CoordinateSystem): Position {
  if (sameDatum(from, to)) return position;
  const [longitude, latitude, ...rest] = position;
  const [x, y] = transform([longitude, latitude], CRS[from], CRS[to]);
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y, ...rest] : position;
}

/** Converts an area to another coordinate system, position by position. */
export function convertArea(area: Area, from: CoordinateSystem, to: CoordinateSystem): Area {
  if (sameDatum(from, to)) return area;
  const convertRings = (rings: readonly Position[][]): Position[][] =>
    rings.map((ring) => ring.map((position) => convertPosition(position, from, to)));
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: convertRings(area.coordinates) }
    : { type: 'MultiPolygon', coordinates: area.coordinates.map(convertRings) };
}

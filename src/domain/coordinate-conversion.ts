import exported from 'gcoord';

import type { Area, CoordinateSystem, Position } from '../contract/index.js';
import { sameDatum } from './coordinate-systems.js';

/** Loaded on demand: most data are in the one system that their map is in. */

/** Its types take it for a CommonJS module, whose default would be one level further down. */
const { CRSTypes, transform } = exported as unknown as (typeof exported)['default'];

/** gcoord knows no CGCS2000, which differs from WGS-84 by centimetres. */
const CRS = {
  'WGS-84': CRSTypes.WGS84,
  CGCS2000: CRSTypes.WGS84,
  'GCJ-02': CRSTypes.GCJ02,
  'BD-09': CRSTypes.BD09,
} as const;

/**
 * A position in another coordinate system, by gcoord: WGS-84 to GCJ-02 and on to BD-09 by the formulas, backwards by
 * approximation. A position outside of China, of the rectangle around it that gcoord goes by, is the
 * same in WGS-84 and GCJ-02. An altitude is kept.
 *
 * @returns a new position; gcoord itself changes what it is given
 */
export function convertPosition(position: Position, from: CoordinateSystem, to: CoordinateSystem): Position {
  if (sameDatum(from, to)) return position;
  const [longitude, latitude, ...rest] = position;
  const [x, y] = transform([longitude, latitude], CRS[from], CRS[to]);
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y, ...rest] : position;
}

/** An area in another coordinate system, position by position. */
export function convertArea(area: Area, from: CoordinateSystem, to: CoordinateSystem): Area {
  if (sameDatum(from, to)) return area;
  const polygon = (rings: readonly Position[][]): Position[][] =>
    rings.map((ring) => ring.map((position) => convertPosition(position, from, to)));
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(area.coordinates) }
    : { type: 'MultiPolygon', coordinates: area.coordinates.map(polygon) };
}

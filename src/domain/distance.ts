import type { Position } from '../contract/index.js';

/** Mean radius of the earth, in metres. */
const EARTH_RADIUS = 6_371_008.8;

/** Returns the great-circle distance between two positions of one datum, in metres. */
export function distanceBetween([ax, ay]: Position, [bx, by]: Position): number {
  const radians = Math.PI / 180;
  const across = Math.sin(((bx - ax) * radians) / 2);
  const along = Math.sin(((by - ay) * radians) / 2);
  const square = along ** 2 + Math.cos(ay * radians) * Math.cos(by * radians) * across ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(square)));
}

/** Formats a distance: in metres, rounded to ten, and from 1 km on in kilometres. */
export function formatDistance(metres: number, language: string): string {
  const [value, unit] = metres < 995 ? [Math.round(metres / 10) * 10, 'meter'] : [metres / 1000, 'kilometer'];
  const maximumFractionDigits = metres < 9_950 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(
    value,
  );
}

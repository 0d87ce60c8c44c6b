import type { Position } from '../contract/index.js';

/** The earth's mean radius, in metres. */
const RADIUS = 6_371_008.8;

/** How far two positions of one datum lie apart along the great circle, in metres. */
export function distanceBetween([ax, ay]: Position, [bx, by]: Position): number {
  const radians = Math.PI / 180;
  const across = Math.sin(((bx - ax) * radians) / 2);
  const along = Math.sin(((by - ay) * radians) / 2);
  const square = along ** 2 + Math.cos(ay * radians) * Math.cos(by * radians) * across ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(square)));
}

/** A distance as one would say it: in metres to ten of them, in kilometres from 1 on, in a language's own words. */
export function formatDistance(metres: number, language: string): string {
  const [value, unit] = metres < 995 ? [Math.round(metres / 10) * 10, 'meter'] : [metres / 1000, 'kilometer'];
  const maximumFractionDigits = metres < 9_950 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(
    value,
  );
}

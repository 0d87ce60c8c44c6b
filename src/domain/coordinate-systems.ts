import type { CoordinateSystem } from '../contract/index.js';

/**
 * Coordinate systems in the order in which each is derived from the one before, by formulas exact in that direction
 * only.
 */
const CONVERSION_ORDER: readonly CoordinateSystem[] = ['WGS-84', 'GCJ-02', 'BD-09'];

/** Returns a system's datum; that of CGCS2000 counts as WGS-84, from which it differs by centimetres. */
const datumOf = (system: CoordinateSystem): CoordinateSystem => (system === 'CGCS2000' ? 'WGS-84' : system);

/** Whether two coordinate systems have the same datum. */
export const sameDatum = (a: CoordinateSystem, b: CoordinateSystem): boolean => datumOf(a) === datumOf(b);

/** Returns the system to which all the others can be converted exactly. */
export const lastInConversionOrder = (systems: readonly CoordinateSystem[]): CoordinateSystem =>
  CONVERSION_ORDER[Math.max(0, ...systems.map((system) => CONVERSION_ORDER.indexOf(datumOf(system))))] ?? 'WGS-84';

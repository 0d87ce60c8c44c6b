import type { CoordinateSystem } from '../contract/index.js';

/** In the order in which one is made from the one before it, by formulas that are exact that way only. */
const CONVERSION_ORDER: readonly CoordinateSystem[] = ['WGS-84', 'GCJ-02', 'BD-09'];

/** CGCS2000 differs from WGS-84 by centimetres. */
const datumOf = (system: CoordinateSystem): CoordinateSystem => (system === 'CGCS2000' ? 'WGS-84' : system);

export const sameDatum = (a: CoordinateSystem, b: CoordinateSystem): boolean => datumOf(a) === datumOf(b);

/** The system that all of these can be taken to forwards. */
export const lastInConversionOrder = (systems: readonly CoordinateSystem[]): CoordinateSystem =>
  CONVERSION_ORDER[Math.max(0, ...systems.map((system) => CONVERSION_ORDER.indexOf(datumOf(system))))] ?? 'WGS-84';

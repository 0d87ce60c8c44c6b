import { safeParse } from 'valibot';

import { CoordinateSystem } from '../../../src/contract/index.js';
import type { JsonObject } from './schema/schema-walk.js';

/** Reads the coordinate system that a document declares; WGS-84 where it declares none that is known. */
export function readCoordinateSystem({ coordinateSystem }: JsonObject): CoordinateSystem {
  const parsed = safeParse(CoordinateSystem, coordinateSystem);
  return parsed.success ? parsed.output : 'WGS-84';
}

/** Contract between endpoints and widgets: schemas, their types, and the reader that checks by them. */
import type { ItemGuards } from './lenient-schema.js';

export * from './council.js';
export * from './district.js';
export * from './initiative.js';
export { read, type Fault, type Reading, type ItemGuards } from './lenient-schema.js';
export { cleanEmail, cleanLine, cleanLines, cleanTelephone } from './pasted-text.js';
export * from './pledge.js';
export * from './problem.js';
export { PROBLEM } from './problem-types.js';
export * from './station.js';
export {
  Area,
  CoordinateSystem,
  DateText,
  Geometry,
  Id,
  Image,
  Name,
  Notes,
  Point,
  Position,
  Source,
  Text,
} from './common-schemas.js';

/** @deprecated Earlier name of {@link ItemGuards}. */
export type Whole = ItemGuards;

/** What an endpoint owes a widget: schemas, their types, and reading by them. Imports nothing of ours. */
export * from './council.js';
export * from './district.js';
export * from './initiative.js';
export { read, type Fault, type Reading, type ItemGuards, type ItemGuards as Whole } from './lenient-schema.js';
export * from './pledge.js';
export * from './problem.js';
export { PROBLEM } from './problem-types.js';
export * from './station.js';
export { Area, CoordinateSystem, DateText, Id, Image, Name, Point, Position, Source, Text } from './common-schemas.js';

// Generated from the schemas by `npm run docs`. Do not edit.
import type { Problem } from '../index.js';
import { isList, isNullishOr, isNumber, isObject, isString } from '../guards.js';
import { intact, readLeniently, type ReadingOrPromise } from '../read.js';

export const isProblem = (value: unknown): value is Problem =>
  isObject(value) &&
  isString(value.type) &&
  isNullishOr(value.title, isString) &&
  isNullishOr(value.status, isNumber) &&
  isNullishOr(value.detail, isString) &&
  isNullishOr(value.instance, isString) &&
  isNullishOr(value.errors, (inner) =>
    isList(inner, (inner) => isObject(inner) && isString(inner.pointer) && isString(inner.detail)),
  );

export const readProblem = (input: unknown): ReadingOrPromise<Problem> =>
  isProblem(input) ? intact(input) : readLeniently('Problem', input);

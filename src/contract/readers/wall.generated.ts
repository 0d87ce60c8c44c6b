// Generated from the schemas by `npm run docs`. Do not edit.
import type { PublicPledge, Wall } from '../index.js';
import { isList, isNullishOr, isObject, isString } from '../guards.js';
import { intact, readLeniently, type ReadingOrPromise } from '../read.js';
import { isCount, isDateText, isId, isName, isUrl } from './common-guards.generated.js';

export const isPublicPledge = (value: unknown): value is PublicPledge =>
  isObject(value) &&
  isCount(value.number) &&
  isObject(value.organization) &&
  isName(value.organization.name) &&
  isNullishOr(value.roles, (inner) => isList(inner, isId)) &&
  isNullishOr(value.message, isString) &&
  isNullishOr(value.received, isDateText);

export const isWall = (value: unknown): value is Wall =>
  isObject(value) &&
  isNullishOr(value.count, isCount) &&
  isList(value.pledges, isPublicPledge) &&
  isNullishOr(value.next, isUrl);

export const readWall = (input: unknown): ReadingOrPromise<Wall> =>
  isWall(input) ? intact(input) : readLeniently('Wall', input);

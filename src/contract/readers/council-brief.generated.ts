// Generated from the schemas by `npm run docs`. Do not edit.
import type { CouncilBrief, CouncilBriefs } from '../index.js';
import { isList, isListWithUniqueIds, isNullishOr, isObject } from '../guards.js';
import { intact, readLeniently, type ReadingOrPromise } from '../read.js';
import { isId, isMember, isName, isTerm } from './common-guards.generated.js';

export const isCouncilBrief = (value: unknown): value is CouncilBrief =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.terms, (inner) => isListWithUniqueIds(inner, isTerm)) &&
  isNullishOr(value.members, (inner) => isList(inner, isMember));

export const isCouncilBriefs = (value: unknown): value is CouncilBriefs =>
  isObject(value) && isNullishOr(value.councils, (inner) => isListWithUniqueIds(inner, isCouncilBrief));

export const readCouncilBrief = (input: unknown): ReadingOrPromise<CouncilBrief> =>
  isCouncilBrief(input) ? intact(input) : readLeniently('CouncilBrief', input);

export const readCouncilBriefs = (input: unknown): ReadingOrPromise<CouncilBriefs> =>
  isCouncilBriefs(input) ? intact(input) : readLeniently('CouncilBriefs', input);

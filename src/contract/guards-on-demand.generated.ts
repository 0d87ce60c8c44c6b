// Generated from the schemas by `npm run docs`. Do not edit.
import type { CouncilBrief, CouncilBriefs, PledgeState, Problem, Receipt } from './index.js';
import { isList, isListWithUniqueIds, isNullishOr, isNumber, isObject, isString } from './guards.js';
import { isDateText, isId, isMember, isName, isTerm } from './guards.generated.js';

export const isCouncilBrief = (value: unknown): value is CouncilBrief =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.terms, (inner) => isListWithUniqueIds(inner, isTerm)) &&
  isNullishOr(value.members, (inner) => isList(inner, isMember));

export const isCouncilBriefs = (value: unknown): value is CouncilBriefs =>
  isObject(value) && isNullishOr(value.councils, (inner) => isListWithUniqueIds(inner, isCouncilBrief));

export const isPledgeState = (value: unknown): value is PledgeState =>
  value === 'received' || value === 'published' || value === 'withdrawn';

export const isReceipt = (value: unknown): value is Receipt =>
  isObject(value) &&
  isNumber(value.number) &&
  Number.isSafeInteger(value.number) &&
  value.number >= 1 &&
  isId(value.initiative) &&
  isObject(value.organization) &&
  isString(value.organization.name) &&
  isList(value.roles, isId) &&
  isNullishOr(value.initiativeVersion, isString) &&
  isDateText(value.received) &&
  isPledgeState(value.state) &&
  isNullishOr(value.withdrawalToken, isString) &&
  isNullishOr(value.checkCode, isString);

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

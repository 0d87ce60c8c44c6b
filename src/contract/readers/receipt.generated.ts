// Generated from the schemas by `npm run docs`. Do not edit.
import type { PledgeState, Receipt } from '../index.js';
import { isList, isNullishOr, isNumber, isObject, isString } from '../guards.js';
import { intact, readLeniently, type ReadingOrPromise } from '../read.js';
import { isDateText, isId } from './common-guards.generated.js';

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
  isNullishOr(value.checkCode, isString) &&
  isNullishOr(value.corrected, isDateText);

export const readReceipt = (input: unknown): ReadingOrPromise<Receipt> =>
  isReceipt(input) ? intact(input) : readLeniently('Receipt', input);

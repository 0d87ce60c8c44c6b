// Generated from the schemas by `npm run docs`. Do not edit.
import type {
  Choose,
  DistrictInitiatives,
  FieldUse,
  Initiative,
  PledgeFields,
  PledgeSummary,
  Privacy,
  Role,
} from '../index.js';
import { isBoolean, isList, isListWithUniqueIds, isNullishOr, isObject, isRecord, isString } from '../guards.js';
import { intact, readLeniently, type ReadingOrPromise } from '../read.js';
import {
  isCount,
  isDateText,
  isId,
  isInitiativeEntry,
  isName,
  isNotes,
  isPerson,
  isSource,
  isText,
  isUrl,
} from './common-guards.generated.js';

export const isDistrictInitiatives = (value: unknown): value is DistrictInitiatives =>
  isObject(value) && isNullishOr(value.initiatives, (inner) => isListWithUniqueIds(inner, isInitiativeEntry));

export const isRole = (value: unknown): value is Role =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.commitment, isText) &&
  isNullishOr(value.limit, (inner) => isCount(inner) && inner >= 1);

export const isChoose = (value: unknown): value is Choose =>
  isObject(value) && isNullishOr(value.min, isCount) && isNullishOr(value.max, (inner) => isCount(inner) && inner >= 1);

export const isFieldUse = (value: unknown): value is FieldUse =>
  value === 'none' || value === 'optional' || value === 'required';

export const isPledgeFields = (value: unknown): value is PledgeFields =>
  isObject(value) &&
  isNullishOr(value.creditCode, isFieldUse) &&
  isNullishOr(value.telephone, isFieldUse) &&
  isNullishOr(value.email, isFieldUse) &&
  isNullishOr(value.message, isFieldUse);

export const isPledgeSummary = (value: unknown): value is PledgeSummary =>
  isObject(value) &&
  isNullishOr(value.count, isCount) &&
  isNullishOr(value.byRole, (inner) => isRecord(inner, isCount)) &&
  isNullishOr(value.url, isUrl) &&
  isNullishOr(value.wall, isUrl) &&
  isNullishOr(value.moderation, isBoolean) &&
  isNullishOr(value.challenge, isUrl) &&
  isNullishOr(value.codes, isBoolean);

export const isPrivacy = (value: unknown): value is Privacy =>
  isObject(value) &&
  isNullishOr(value.notice, isUrl) &&
  isString(value.version) &&
  isNullishOr(value.controller, isText) &&
  isNullishOr(value.purpose, isText) &&
  isNullishOr(value.retention, isText);

export const isInitiative = (value: unknown): value is Initiative =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.title) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.calledBy, (inner) => isList(inner, isPerson)) &&
  isNullishOr(value.called, isDateText) &&
  isNullishOr(value.text, (inner) => isList(inner, isName)) &&
  isListWithUniqueIds(value.roles, isRole) &&
  isNullishOr(value.choose, isChoose) &&
  isNullishOr(value.fields, isPledgeFields) &&
  isNullishOr(value.opens, isDateText) &&
  isNullishOr(value.closes, isDateText) &&
  isNullishOr(value.version, isString) &&
  isNullishOr(value.target, (inner) => isCount(inner) && inner >= 1) &&
  isNullishOr(value.pledges, isPledgeSummary) &&
  isNullishOr(value.privacy, isPrivacy) &&
  isNullishOr(value.thanks, isText) &&
  isNullishOr(value.next, isText) &&
  isNullishOr(value.updated, isDateText) &&
  isNullishOr(value.source, isSource) &&
  isNullishOr(value.notes, isNotes);

export const readInitiative = (input: unknown): ReadingOrPromise<Initiative> =>
  isInitiative(input) ? intact(input) : readLeniently('Initiative', input);

export const readDistrictInitiatives = (input: unknown): ReadingOrPromise<DistrictInitiatives> =>
  isDistrictInitiatives(input) ? intact(input) : readLeniently('DistrictInitiatives', input);

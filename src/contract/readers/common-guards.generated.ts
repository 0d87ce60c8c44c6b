// Generated from the schemas by `npm run docs`. Do not edit.
import type {
  CoordinateSystem,
  Image,
  InitiativeEntry,
  Member,
  Notes,
  Person,
  Point,
  Source,
  Term,
  Text,
} from '../index.js';
import { DATE, ID, isExistingDate, isNonBlank } from '../formats.js';
import { isList, isNullishOr, isNumber, isObject, isRecord, isString } from '../guards.js';

export const isCoordinateSystem = (value: unknown): value is CoordinateSystem =>
  value === 'WGS-84' || value === 'GCJ-02' || value === 'BD-09' || value === 'CGCS2000';

export const isCount = (value: unknown): value is number =>
  isNumber(value) && Number.isSafeInteger(value) && value >= 0;

export const isDateText = (value: unknown): value is string =>
  isString(value) && DATE.test(value) && isExistingDate(value);

export const isId = (value: unknown): value is string => isString(value) && ID.test(value);

export const isUrl = (value: unknown): value is string => isString(value);

export const isText = (value: unknown): value is Text =>
  isString(value) || (isRecord(value, isString) && Object.keys(value).length <= 200);

export const isImage = (value: unknown): value is Image =>
  isObject(value) &&
  isUrl(value.src) &&
  isNullishOr(value.alt, isText) &&
  isNullishOr(value.credit, isText) &&
  isNullishOr(value.width, (inner) => isNumber(inner) && inner >= 1) &&
  isNullishOr(value.height, (inner) => isNumber(inner) && inner >= 1);

export const isMetres = (value: unknown): value is number => isNumber(value) && Number.isFinite(value) && value >= 0;

export const isName = (value: unknown): boolean => isText(value) && isNonBlank(value);

export const isNotes = (value: unknown): value is Notes => isList(value, isText) || isText(value);

export const isPosition = (value: unknown): boolean =>
  isList(value, isNumber) &&
  value.length >= 2 &&
  isNumber(value[0]) &&
  value[0] >= -180 &&
  value[0] <= 180 &&
  isNumber(value[1]) &&
  value[1] >= -90 &&
  value[1] <= 90;

export const isPoint = (value: unknown): value is Point =>
  isObject(value) && value.type === 'Point' && isPosition(value.coordinates);

export const isSource = (value: unknown): value is Source =>
  isObject(value) && isName(value.title) && isNullishOr(value.date, isDateText) && isNullishOr(value.url, isUrl);

export const isInitiativeEntry = (value: unknown): value is InitiativeEntry =>
  isObject(value) && isId(value.id) && isName(value.title);

export const isMember = (value: unknown): value is Member =>
  isObject(value) &&
  isName(value.organization) &&
  isNullishOr(value.since, isDateText) &&
  isNullishOr(value.until, isDateText);

export const isPerson = (value: unknown): value is Person =>
  isObject(value) && isName(value.name) && isNullishOr(value.title, isText) && isNullishOr(value.organization, isText);

export const isTerm = (value: unknown): value is Term =>
  isObject(value) &&
  isId(value.id) &&
  isNullishOr(value.kind, (inner) => inner === 'chair' || inner === 'acting') &&
  isNullishOr(value.start, isDateText) &&
  isNullishOr(value.end, isDateText) &&
  isNullishOr(value.chair, isPerson);

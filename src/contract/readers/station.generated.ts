// Generated from the schemas by `npm run docs`. Do not edit.
import type {
  Activity,
  Address,
  DayOfWeek,
  OpeningHours,
  Service,
  SpecialOpeningHours,
  Station,
  StationEntry,
  StationStatus,
  Stations,
} from '../index.js';
import { TIME, isKnownTimeZone } from '../formats.js';
import { isList, isListWithUniqueIds, isNullishOr, isObject, isString } from '../guards.js';
import { intact, readLeniently, type ReadingOrPromise } from '../read.js';
import {
  isCoordinateSystem,
  isDateText,
  isId,
  isImage,
  isMetres,
  isName,
  isNotes,
  isPoint,
  isSource,
  isText,
  isUrl,
} from './common-guards.generated.js';

export const isStationStatus = (value: unknown): value is StationStatus =>
  value === 'open' || value === 'planned' || value === 'suspended' || value === 'closed';

export const isDayOfWeek = (value: unknown): value is DayOfWeek =>
  value === 'Monday' ||
  value === 'Tuesday' ||
  value === 'Wednesday' ||
  value === 'Thursday' ||
  value === 'Friday' ||
  value === 'Saturday' ||
  value === 'Sunday' ||
  value === 'PublicHolidays';

export const isTimeText = (value: unknown): value is string => isString(value) && TIME.test(value);

export const isOpeningHours = (value: unknown): value is OpeningHours =>
  isObject(value) &&
  isList(value.dayOfWeek, isDayOfWeek) &&
  value.dayOfWeek.length >= 1 &&
  isTimeText(value.opens) &&
  isTimeText(value.closes);

export const isSpecialOpeningHours = (value: unknown): value is SpecialOpeningHours =>
  isObject(value) &&
  isDateText(value.validFrom) &&
  isDateText(value.validThrough) &&
  isNullishOr(value.opens, isTimeText) &&
  isNullishOr(value.closes, isTimeText) &&
  isNullishOr(value.name, isText);

export const isTimeZone = (value: unknown): value is string => isString(value) && isKnownTimeZone(value);

export const isAddress = (value: unknown): value is Address =>
  isObject(value) &&
  isNullishOr(value.streetAddress, isText) &&
  isNullishOr(value.floor, isText) &&
  isNullishOr(value.postalCode, isString);

export const isService = (value: unknown): value is Service =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.openingHours, (inner) => isList(inner, isOpeningHours));

export const isActivity = (value: unknown): value is Activity =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.start, isDateText) &&
  isNullishOr(value.end, isDateText) &&
  isNullishOr(value.url, isUrl);

export const isStation = (value: unknown): value is Station =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.brand, isText) &&
  isNullishOr(value.building, isText) &&
  isNullishOr(value.circle, isId) &&
  isNullishOr(value.status, isStationStatus) &&
  isNullishOr(value.statusSince, isDateText) &&
  isNullishOr(value.statusUntil, isDateText) &&
  isNullishOr(value.notice, isText) &&
  isNullishOr(value.location, isPoint) &&
  isNullishOr(value.accuracy, isMetres) &&
  isNullishOr(value.openingHours, (inner) => isList(inner, isOpeningHours)) &&
  isNullishOr(value.specialOpeningHours, (inner) => isList(inner, isSpecialOpeningHours)) &&
  isNullishOr(value.timeZone, isTimeZone) &&
  isNullishOr(value.coordinateSystem, isCoordinateSystem) &&
  isNullishOr(value.opened, isDateText) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.address, isAddress) &&
  isNullishOr(value.services, (inner) => isListWithUniqueIds(inner, isService)) &&
  isNullishOr(value.telephone, isString) &&
  isNullishOr(value.email, isString) &&
  isNullishOr(value.url, isUrl) &&
  isNullishOr(value.images, (inner) => isList(inner, isImage)) &&
  isNullishOr(value.activities, (inner) => isListWithUniqueIds(inner, isActivity)) &&
  isNullishOr(value.serves, (inner) => isList(inner, (inner) => isId(inner) || isName(inner))) &&
  isNullishOr(value.builtBy, (inner) => isList(inner, isName)) &&
  isNullishOr(value.updated, isDateText) &&
  isNullishOr(value.source, isSource) &&
  isNullishOr(value.notes, isNotes);

export const isStationEntry = (value: unknown): value is StationEntry =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.brand, isText) &&
  isNullishOr(value.building, isText) &&
  isNullishOr(value.circle, isId) &&
  isNullishOr(value.status, isStationStatus) &&
  isNullishOr(value.statusSince, isDateText) &&
  isNullishOr(value.statusUntil, isDateText) &&
  isNullishOr(value.notice, isText) &&
  isNullishOr(value.location, isPoint) &&
  isNullishOr(value.accuracy, isMetres) &&
  isNullishOr(value.openingHours, (inner) => isList(inner, isOpeningHours)) &&
  isNullishOr(value.specialOpeningHours, (inner) => isList(inner, isSpecialOpeningHours)) &&
  isNullishOr(value.timeZone, isTimeZone);

export const isStations = (value: unknown): value is Stations =>
  isObject(value) &&
  isNullishOr(value.coordinateSystem, isCoordinateSystem) &&
  isListWithUniqueIds(value.stations, isStationEntry) &&
  isNullishOr(value.next, isUrl) &&
  isNullishOr(value.updated, isDateText) &&
  isNullishOr(value.source, isSource) &&
  isNullishOr(value.notes, isNotes);

export const readStation = (input: unknown): ReadingOrPromise<Station> =>
  isStation(input) ? intact(input) : readLeniently('Station', input);

export const readStations = (input: unknown): ReadingOrPromise<Stations> =>
  isStations(input) ? intact(input) : readLeniently('Stations', input, isStationEntry);

// Generated from the schemas by `npm run docs`. Do not edit.
import type { Alliance, Area, Circle, District, Geometry, Landmark, LandmarkKind, Organization } from '../index.js';
import { isClosedRing } from '../formats.js';
import { isBoolean, isList, isListWithUniqueIds, isNullishOr, isObject, isString } from '../guards.js';
import { intact, readLeniently, type ReadingOrPromise } from '../read.js';
import {
  isCoordinateSystem,
  isDateText,
  isId,
  isInitiativeEntry,
  isMetres,
  isName,
  isNotes,
  isPoint,
  isPosition,
  isSource,
  isText,
  isUrl,
} from './common-guards.generated.js';

export const isRing = (value: unknown): boolean =>
  isList(value, isPosition) && value.length >= 4 && isClosedRing(value as never);

export const isArea = (value: unknown): value is Area =>
  (isObject(value) && value.type === 'Polygon' && isList(value.coordinates, isRing) && value.coordinates.length >= 1) ||
  (isObject(value) &&
    value.type === 'MultiPolygon' &&
    isList(value.coordinates, (inner) => isList(inner, isRing) && inner.length >= 1));

export const isCircle = (value: unknown): value is Circle =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.area, isArea) &&
  isNullishOr(value.council, isId) &&
  isNullishOr(value.organizations, (inner) => isList(inner, isId)) &&
  isNullishOr(value.grid, isText) &&
  isNullishOr(value.description, isText);

export const isAlliance = (value: unknown): value is Alliance =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.field, isString) &&
  isNullishOr(value.council, isId) &&
  isNullishOr(value.organizations, (inner) => isList(inner, isId)) &&
  isNullishOr(value.description, isText);

export const isOrganization = (value: unknown): value is Organization =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.location, isPoint) &&
  isNullishOr(value.accuracy, isMetres) &&
  isNullishOr(value.url, isUrl);

export const isLandmarkKind = (value: unknown): value is LandmarkKind =>
  value === 'street' ||
  value === 'water' ||
  value === 'metro' ||
  value === 'park' ||
  value === 'building' ||
  value === 'other';

export const isGeometry = (value: unknown): value is Geometry =>
  isPoint(value) ||
  (isObject(value) && value.type === 'MultiPoint' && isList(value.coordinates, isPosition)) ||
  (isObject(value) &&
    value.type === 'LineString' &&
    isList(value.coordinates, isPosition) &&
    value.coordinates.length >= 2) ||
  (isObject(value) &&
    value.type === 'MultiLineString' &&
    isList(value.coordinates, (inner) => isList(inner, isPosition) && inner.length >= 2)) ||
  isArea(value);

export const isLandmark = (value: unknown): value is Landmark =>
  isObject(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.kind, isLandmarkKind) &&
  isNullishOr(value.geometry, isGeometry) &&
  isNullishOr(value.schematic, isBoolean) &&
  isNullishOr(value.accuracy, isMetres);

export const isDistrict = (value: unknown): value is District =>
  isObject(value) &&
  isNullishOr(value.contract, isString) &&
  isId(value.id) &&
  isName(value.name) &&
  isNullishOr(value.title, isText) &&
  isNullishOr(value.description, isText) &&
  isNullishOr(value.coordinateSystem, isCoordinateSystem) &&
  isNullishOr(value.schematic, isBoolean) &&
  isNullishOr(value.boundary, isArea) &&
  isNullishOr(value.council, isId) &&
  isListWithUniqueIds(value.circles, isCircle) &&
  isNullishOr(value.alliancesOpen, isBoolean) &&
  isNullishOr(value.alliances, (inner) => isListWithUniqueIds(inner, isAlliance)) &&
  isNullishOr(value.organizations, (inner) => isListWithUniqueIds(inner, isOrganization)) &&
  isNullishOr(value.landmarks, (inner) => isListWithUniqueIds(inner, isLandmark)) &&
  isNullishOr(value.initiatives, (inner) => isListWithUniqueIds(inner, isInitiativeEntry)) &&
  isNullishOr(value.updated, isDateText) &&
  isNullishOr(value.source, isSource) &&
  isNullishOr(value.notes, isNotes);

export const readDistrict = (input: unknown): ReadingOrPromise<District> =>
  isDistrict(input) ? intact(input) : readLeniently('District', input);

import { draft, type FindingDraft } from '../findings/finding.js';
import { pointerStep } from '../json/json-positions.js';
import { findValue, isJsonObject } from '../schema/schema-walk.js';

/** Maximum latitude, in degrees. */
const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

/** Members in which people write a longitude and a latitude by name. */
const BY_NAME: readonly (readonly [longitude: string, latitude: string])[] = [
  ['lng', 'lat'],
  ['lon', 'lat'],
  ['longitude', 'latitude'],
  ['x', 'y'],
];

/**
 * Describes a fault at a position of a geometry, or of a location that is none: one finding for the position, be it wrong in
 * one number or both.
 *
 * @param names the place of the fault
 * @returns `null` where the fault is no position's
 */
export function checkPosition(document: unknown, names: readonly string[]): FindingDraft | null {
  return checkPair(document, names) ?? checkLocation(document, names);
}

function checkPair(document: unknown, names: readonly string[]): FindingDraft | null {
  if (!names.includes('coordinates') || !/^[01]$/.test(names.at(-1) ?? '')) return null;
  const place = names.slice(0, -1);
  const pair = findValue(document, place);
  if (!Array.isArray(pair) || Array.isArray(pair[0])) return null;
  const pointer = place.map(pointerStep).join('');
  const [first, second] = pair.map(toNumber);
  if (first === undefined || second === undefined) return draft('position-range', { value: pair }, { pointer });
  if (pair.slice(0, 2).some((item) => typeof item === 'string')) {
    return draft('position-text', { suggestion: formatPosition(...orderPosition(first, second)) }, { pointer });
  }
  if (isPosition(second, first)) {
    return draft('position-swapped', { value: pair, suggestion: formatPosition(second, first) }, { pointer });
  }
  return draft('position-range', { value: pair }, { pointer });
}

/** Describes a location that is no point, but has two numbers in it. */
function checkLocation(document: unknown, names: readonly string[]): FindingDraft | null {
  const index = names.indexOf('location');
  if (index < 0) return null;
  const place = names.slice(0, index + 1);
  const value = findValue(document, place);
  const pair = toPair(value);
  if (!pair) return null;
  const point = { type: 'Point', coordinates: orderPosition(...pair) };
  return draft(
    'wrong-type',
    { member: 'location', value, expected: 'object', example: JSON.stringify(point) },
    { pointer: place.map(pointerStep).join('') },
  );
}

function toPair(value: unknown): [number, number] | null {
  const parts =
    typeof value === 'string'
      ? value.split(/[,，\s]+/)
      : Array.isArray(value)
        ? (value as unknown[])
        : isJsonObject(value)
          ? BY_NAME.filter(([longitude, latitude]) => longitude in value && latitude in value)
              .slice(0, 1)
              .flatMap(([longitude, latitude]) => [value[longitude], value[latitude]])
          : [];
  const [first, second, ...rest] = parts.map(toNumber);
  return first === undefined || second === undefined || rest.length > 0 ? null : [first, second];
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.normalize('NFKC')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Whether two numbers can be a longitude and a latitude, in degrees. */
export const isPosition = (longitude: number, latitude: number): boolean =>
  Math.abs(longitude) <= MAX_LONGITUDE && Math.abs(latitude) <= MAX_LATITUDE;

/** Puts the longitude first, where the numbers tell which it is. */
const orderPosition = (first: number, second: number): [number, number] =>
  isPosition(first, second) ? [first, second] : [second, first];

export const formatPosition = (longitude: number, latitude: number): string => `[${longitude}, ${latitude}]`;

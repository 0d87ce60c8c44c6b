import { isPosition } from '../../content/check/position-format.js';
import { t } from '../tables/table.js';
import { problem, type Problem } from '../problems/problem.js';

/** Name that a cell gives the district, where a council belongs to that. */
export const DISTRICT_SCOPE = t('街道', '街道', 'Subdistrict');

/** Reads a position: longitude and latitude in degrees, such as `121.4437, 31.2285`. */
export function readPosition(text: string): { coordinates: [number, number] } | { problem: Problem } {
  const match = /^[[(]?\s*(-?\d+(?:\.\d+)?)\s*[,，、;\s]\s*(-?\d+(?:\.\d+)?)\s*[\])]?$/.exec(text.normalize('NFKC'));
  const [longitude, latitude] = [Number(match?.[1]), Number(match?.[2])];
  if (!isPosition(longitude, latitude)) {
    return { problem: problem('position', { value: text, isSwapped: isPosition(latitude, longitude) }) };
  }
  return { coordinates: [longitude, latitude] };
}

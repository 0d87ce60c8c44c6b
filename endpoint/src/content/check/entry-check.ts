import { isDeepStrictEqual } from 'node:util';

import { StationEntry } from '../../../../src/contract/index.js';
import type { Documents } from '../content-folder.js';
import { readCoordinateSystem } from '../coordinate-system.js';
import { draft, type FindingDraft } from '../findings/finding.js';
import { pointerStep } from '../json/json-positions.js';
import { isJsonObject, type JsonObject } from '../schema/schema-walk.js';
import { asItem, listItems, STATION_LIST } from './reference-check.js';

/** Members that a list has of a station too, but for its id. */
const STATION_MEMBERS = Object.keys(StationEntry.entries).filter((member) => member !== 'id');

/** Finds where a list says something else of a station or an initiative than its own file, which readers see once they choose it. */
export function checkEntries(file: string, document: unknown, documents: Documents): FindingDraft[] {
  const item = asItem(document);
  if (file === 'district.json') return compareList(item, 'initiatives', ['title'], documents);
  return STATION_LIST.test(file) ? compareList(item, 'stations', STATION_MEMBERS, documents) : [];
}

function compareList(
  document: JsonObject,
  list: 'stations' | 'initiatives',
  members: readonly string[],
  documents: Documents,
): FindingDraft[] {
  return listItems(document, list).flatMap(([entry, pointer]) => {
    const file = `${list}/${String(entry.id)}.json`;
    if (!documents.has(file)) return [];
    const own = asItem(documents.get(file));
    // In another coordinate system the same place has other numbers.
    const isSameSystem = readCoordinateSystem(own) === readCoordinateSystem(document);
    return members.flatMap((member) => {
      const value = entry[member] ?? null;
      const other = own[member] ?? null;
      // A list may leave out what the file says.
      if (value === null || other === null || saysSame(value, other)) return [];
      if (member === 'location' && !isSameSystem) return [];
      return [draft('entry-differs', { member, value, file, other }, { pointer: pointer + pointerStep(member) })];
    });
  });
}

/** Whether two values are the same; of texts in several languages, in those that both have. */
function saysSame(value: unknown, other: unknown): boolean {
  if (isDeepStrictEqual(value, other)) return true;
  if (typeof value === 'string') return isJsonObject(other) && Object.values(other).includes(value);
  if (typeof other === 'string') return saysSame(other, value);
  if (!areTranslations(value) || !areTranslations(other)) return false;
  const languages = Object.keys(value).filter((language) => language in other);
  return languages.length > 0 && languages.every((language) => value[language] === other[language]);
}

const areTranslations = (value: unknown): value is JsonObject =>
  isJsonObject(value) && Object.values(value).every((text) => typeof text === 'string');

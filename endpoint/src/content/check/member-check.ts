import { DATE, isExistingDate, TIME } from '../../../../src/contract/formats.js';
import { draft, type FindingDraft } from '../findings/finding.js';
import { parsePointer, pointerStep } from '../json/json-positions.js';
import { hasOwn, isJsonObject, walkDocument, type JsonObject, type WalkedSchema } from '../schema/schema-walk.js';
import { exampleOf } from './examples.js';
import { memberName } from './schema-check.js';
import { suggestWord } from '../suggestions/suggest-word.js';
import { areNightHours } from '../suggestions/written-times.js';

/**
 * Finds what a reader passes over in silence: members and words that the contract does not know, since a newer one may, and
 * times that end before they begin.
 */
export function checkMembers(schema: WalkedSchema, document: unknown): FindingDraft[] {
  const findings: FindingDraft[] = [];
  walkDocument(schema, document, (inner, value, pointer) => {
    if (inner.entries && isJsonObject(value)) {
      findings.push(...checkNames(Object.keys(inner.entries), value, pointer), ...checkPeriods(value, pointer));
    }
    if (inner.type === 'union' && Array.isArray(value) && !inner.options?.some(isListSchema)) {
      const data = {
        member: memberName(parsePointer(pointer)),
        value,
        expected: 'text' as const,
        example: exampleOf(inner),
      };
      findings.push(draft('wrong-type', data, { pointer }));
    }
    if (inner.type === 'picklist' && 'fallback' in inner && typeof value === 'string') {
      findings.push(...checkExtensibleWord(value, inner.options as readonly string[], pointer));
    }
  });
  return findings;
}

const isListSchema = (option: unknown): boolean => (option as WalkedSchema).type === 'array';

/** Members that are notes to oneself, by the custom of many formats. */
const PRIVATE_NAME = /^(?:[$_@#]|\/\/|x-)/;

function checkNames(known: readonly string[], value: JsonObject, pointer: string): FindingDraft[] {
  const unused = known.filter((name) => !hasOwn(value, name));
  return Object.keys(value)
    .filter((member) => !known.includes(member) && !PRIVATE_NAME.test(member))
    .map((member) => {
      const suggestion = suggestWord(member, unused);
      const place = { pointer: pointer + pointerStep(member), atName: true };
      return suggestion === null
        ? draft('member-unknown', { member }, place)
        : draft('member-misspelt', { member, suggestion }, place);
    });
}

function checkExtensibleWord(value: string, words: readonly string[], pointer: string): FindingDraft[] {
  if (words.includes(value)) return [];
  const suggestion = suggestWord(value, words);
  return [
    suggestion === null
      ? draft('word-unknown', { value, words }, { pointer })
      : draft('word', { value, words, suggestion: JSON.stringify(suggestion) }, { pointer }),
  ];
}

/** Members that say when a thing begins and when it ends. */
const PERIODS: readonly (readonly [start: string, end: string])[] = [
  ['start', 'end'],
  ['date', 'end'],
  ['since', 'until'],
  ['statusSince', 'statusUntil'],
  ['validFrom', 'validThrough'],
  ['opens', 'closes'],
];

function checkPeriods(value: JsonObject, pointer: string): FindingDraft[] {
  return PERIODS.flatMap(([startName, endName]) => {
    const start = value[startName];
    const end = value[endName];
    if (typeof start !== 'string' || typeof end !== 'string') return [];
    const place = { pointer: pointer + pointerStep(endName) };
    if (isDate(start) && isDate(end)) {
      return isBefore(end, start) ? [draft('period-reversed', { start, end }, place)] : [];
    }
    const areTimes = TIME.test(start) && TIME.test(end);
    return areTimes && end < start && !areNightHours(start, end)
      ? [draft('hours-past-midnight', { opens: start, closes: end }, place)]
      : [];
  });
}

const isDate = (text: string): boolean => DATE.test(text) && isExistingDate(text);

/** Whether a date is before another; of a year and a day in it, neither is. */
function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length, '2020-06-29'.length);
  if (date.length > length && other.length > length) return new Date(date) < new Date(other);
  return date.slice(0, length) < other.slice(0, length);
}

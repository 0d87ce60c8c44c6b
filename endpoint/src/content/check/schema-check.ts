import {
  DATE,
  ID,
  isClosedRing,
  isExistingDate,
  isKnownTimeZone,
  isNonBlank,
  TIME,
  YEAR,
} from '../../../../src/contract/formats.js';
import { ISSUE, readIssues, type IssueAtPointer } from '../../../../src/contract/lenient-schema.js';
import { DateText } from '../../../../src/contract/index.js';
import { draft, type FindingDraft, type ValueKind } from '../findings/finding.js';
import { parsePointer } from '../json/json-positions.js';
import { exampleOf } from './examples.js';
import { checkPosition } from './position-format.js';
import { findSchema, findValue, isJsonObject, type WalkedSchema } from '../schema/schema-walk.js';
import { suggestId, suggestWord } from '../suggestions/suggest-word.js';
import { readWrittenDate, readWrittenDays, readWrittenTime } from '../suggestions/written-times.js';

/** Result of holding a document against its schema. */
export interface SchemaCheck {
  /** Whether the document can be shown. */
  readonly ok: boolean;
  readonly findings: readonly FindingDraft[];
}

/** Finds what of a document a reader leaves out, and says why: the rules are those of the schemas. */
export function checkSchema(schema: WalkedSchema, document: unknown): SchemaCheck {
  const { ok, issues } = readIssues(schema, document);
  const findings = new Map<string, FindingDraft>();
  for (const issue of issues) {
    const finding = describeIssue(schema, document, issue);
    // The second fault at one place, and all within a place that is no object or no position, follow from the first.
    if (!findings.has(finding.pointer)) findings.set(finding.pointer, ok ? finding : { ...finding, broken: true });
  }
  return { ok, findings: [...findings.values()] };
}

/** Time zones that are suggested: those of the places that the contract is written for. */
const TIME_ZONES = ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Macau', 'Asia/Taipei', 'Asia/Urumqi', 'Asia/Singapore'];

const KINDS: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
  variant: 'object',
  record: 'object',
  union: 'text-or-translations',
  tuple_with_rest: 'position',
};

function describeIssue(schema: WalkedSchema, document: unknown, { pointer, issue }: IssueAtPointer): FindingDraft {
  const names = parsePointer(pointer);
  const member = memberName(names);
  const parent = findValue(document, names.slice(0, -1));
  const parentPointer = pointer.slice(0, pointer.lastIndexOf('/'));
  const position = checkPosition(document, names);
  if (position) return position;
  const { input: value } = issue;
  const found = findSchema(schema, names, document);
  const example = exampleOf(found);
  const place = { pointer };

  if (value === undefined) {
    if (isJsonObject(parent)) return draft('member-missing', { member, example }, place);
    // Members are looked for in a list.
    const expected = exampleOf(findSchema(schema, names.slice(0, -1), document));
    const data = {
      member: memberName(names.slice(0, -1)),
      value: parent,
      expected: 'object' as const,
      example: expected,
    };
    return draft('wrong-type', data, { pointer: parentPointer });
  }
  switch (issue.type) {
    case ISSUE.numberAsText:
      if ((found as unknown) === DateText) {
        const digits = JSON.stringify(value);
        return draft('date-format', { value: digits, suggestion: readWrittenDate(digits) }, place);
      }
      return draft('number-as-text', { member, value: value as number }, place);
    case ISSUE.repeatedId:
      return draft('id-twice', { value: String((value as { id?: unknown }).id) }, { pointer: `${pointer}/id` });
    case ISSUE.tooManyMembers:
    case 'max_entries':
      return draft('too-many-languages', {}, place);
    case 'picklist':
    case 'literal':
    case 'variant':
      if (issue.type === 'variant' && typeof value !== 'string') break;
      return describeWord(value, member, listWords(issue.expected), pointer);
    case 'min_length':
      if (member === 'coordinates' || member === 'area' || member === 'geometry') break;
      return draft('list-empty', { member }, place);
    case 'min_value':
    case 'max_value':
      return draft('range', { member, value, bound: issue.expected ?? '' }, place);
    case 'safe_integer':
      return draft('range', { member, value, bound: '' }, place);
  }
  if (issue.kind === 'schema') return describeType(issue.type, { value, member, example, pointer });
  return describeFormat(issue, { value, member, pointer });
}

interface TypedValue {
  readonly value: unknown;
  readonly member: string;
  readonly example: string | null;
  readonly pointer: string;
}

function describeType(type: string, { value, member, example, pointer }: TypedValue): FindingDraft {
  if (member === 'openingHours' && typeof value === 'string' && example) {
    return draft('hours-as-text', { value, example }, { pointer });
  }
  const days = member === 'dayOfWeek' && typeof value === 'string' ? readWrittenDays(value) : null;
  const expected = KINDS[type];
  if (!expected) return draft('unfit', { member, value }, { pointer });
  return draft('wrong-type', { member, value, expected, example: days ? JSON.stringify(days) : example }, { pointer });
}

/** Describes a fault of the format of a value that has the right type, by the rule that it breaks. */
function describeFormat(
  issue: IssueAtPointer['issue'],
  { value, member, pointer }: Pick<TypedValue, 'value' | 'member' | 'pointer'>,
): FindingDraft {
  const place = { pointer };
  const text = String(value);
  switch ((issue as { readonly requirement?: unknown }).requirement) {
    case ID:
      return draft('id-format', { value: text, suggestion: suggestId(text) }, place);
    case DATE:
      return draft('date-format', { value: text, suggestion: readWrittenDate(text) }, place);
    case isExistingDate:
      return draft('date-impossible', { value: text }, place);
    case TIME:
      return draft('time-format', { value: text, suggestion: readWrittenTime(text) }, place);
    case YEAR:
      return draft('year', { value: text }, place);
    case isKnownTimeZone:
      return draft('time-zone', { value: text, suggestion: suggestWord(text, TIME_ZONES) }, place);
    case isNonBlank:
      if (typeof value !== 'string' && !isJsonObject(value)) break;
      return draft('blank', { member }, place);
    case isClosedRing:
      return draft('ring-open', {}, place);
    case 4:
      return draft('ring-short', {}, place);
    case 2:
      return draft('line-short', {}, place);
  }
  return draft('unfit', { member, value }, place);
}

function describeWord(value: unknown, member: string, words: readonly string[], pointer: string): FindingDraft {
  if (typeof value !== 'string') return draft('unfit', { member, value }, { pointer });
  const days = words.includes('Monday') ? (readWrittenDays(value) ?? []) : [];
  // Several days written as one are as many items of the list.
  const meant = days.length > 1 ? days : [suggestWord(value, words) ?? []].flat();
  const suggestion = meant.length > 0 ? meant.map((word) => JSON.stringify(word)).join(',') : null;
  return draft('word', { value, words, suggestion }, { pointer });
}

/** Lists the words that valibot names as expected: `("open" | "planned")`. */
const listWords = (expected: string | null): readonly string[] =>
  Array.from((expected ?? '').matchAll(/"([^"]*)"/g), ([, word = '']) => word);

/** Returns the name of the member that a place is in, be it in a list of the member. */
export const memberName = (names: readonly string[]): string =>
  names.filter((name) => !/^\d+$/.test(name)).at(-1) ?? '';

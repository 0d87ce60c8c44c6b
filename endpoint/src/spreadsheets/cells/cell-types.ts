import type { Language } from '../../../../src/base/language.js';
import type { OpeningHours } from '../../../../src/contract/index.js';
import { DATE, isExistingDate } from '../../../../src/contract/formats.js';
import { suggestId } from '../../content/suggestions/suggest-word.js';
import { readWrittenDate } from '../../content/suggestions/written-times.js';
import { isId } from '../../content/served-files.js';
import { isJsonObject } from '../../content/schema/schema-walk.js';
import { fold, type CellType, type Choice, type TableName } from '../tables/table.js';
import { showText, withText } from './localized-text.js';
import { formatOpeningHours, readOpeningHours } from './opening-hours.js';
import { formatPledging, PLEDGING, readPledging } from './pledging.js';
import { problem, type Problem } from '../problems/problem.js';
import { DISTRICT_SCOPE, readPosition } from './scope-and-position.js';

/** Context of a cell: the things that it may refer to, and the language of the sheet. */
export interface CellContext {
  readonly language: Language;
  /** Finds a thing by its id or its name. */
  readonly findId: (table: TableName, text: string) => { readonly id: string } | { readonly problem: Problem };
  /** Returns what a cell calls a thing: its name, or its id where several have that name. */
  readonly nameOf: (table: TableName, id: string) => string;
}

/** Value of a cell, or what is wrong with it. */
export type CellReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

const value = (read: unknown): CellReading => ({ ok: true, value: read });
const fault = (what: Problem): CellReading => ({ ok: false, problem: what });

/**
 * Reads a cell that is not empty.
 *
 * @param current value that its item has now, of which translations and ids are kept
 */
export function readCell(cell: CellType, text: string, current: unknown, context: CellContext): CellReading {
  switch (cell.kind) {
    case 'text':
      return value(withText(current, text, context.language));
    case 'plain':
    case 'telephone':
      return value(text.normalize('NFKC'));
    case 'id':
      return isId(text) ? value(text) : fault(problem('id-format', { value: text, suggestion: suggestId(text) }));
    case 'url':
      return /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(text) ? value(text) : fault(problem('url', { value: text }));
    case 'date':
      return readDate(text);
    case 'hours': {
      const hours = readOpeningHours(text);
      if (hours.ok) return value(hours.value);
      return fault(problem('hours', { value: text, part: hours.part, reason: hours.reason }));
    }
    case 'count': {
      const count = Number(text.normalize('NFKC').replace(/[个家名]$/, ''));
      if (Number.isSafeInteger(count) && count >= cell.min) return value(count);
      return fault(problem('count', { value: text, min: cell.min }));
    }
    case 'position': {
      const position = readPosition(text);
      return 'problem' in position
        ? fault(position.problem)
        : value({ type: 'Point', coordinates: position.coordinates });
    }
    case 'choice':
      return readChoice(cell.choices, text, context.language);
    case 'pledging': {
      const pledges = readPledging(text, current);
      if (pledges) return value(pledges);
      return fault(problem('choice', { value: text, labels: PLEDGING.map(({ label }) => label[context.language]) }));
    }
    case 'texts':
      return value(readTexts(text, current, context.language));
    case 'services':
      return value(readServices(text, current, context.language));
    case 'scope':
      return readScope(text, context);
    case 'reference': {
      const found = context.findId(cell.table, text);
      return 'id' in found ? value(found.id) : fault(found.problem);
    }
    case 'references':
      return readReferences(cell.table, text, context);
  }
}

/** Formats a value so that {@link readCell} reads the same. */
export function formatCell(cell: CellType, current: unknown, context: CellContext): string {
  if (current === null || current === undefined) return '';
  const { language } = context;
  switch (cell.kind) {
    case 'text':
      return showText(current, language).trim();
    case 'hours':
      return Array.isArray(current) ? formatOpeningHours(current as OpeningHours[], language) : '';
    case 'date':
      return showText(current, language).replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00(?:\.0+)?)?\+08:00$/, '$1 $2');
    case 'position':
      return isJsonObject(current) && Array.isArray(current.coordinates)
        ? current.coordinates.slice(0, 2).join(', ')
        : '';
    case 'choice':
      return cell.choices.find((choice) => choice.value === current)?.label[language] ?? showText(current, language);
    case 'pledging':
      return formatPledging(current, language);
    case 'texts':
      return joinTexts(listOf(current).map((one) => showText(one, language)));
    case 'services':
      return joinTexts(listOf(current).map((one) => showText(isJsonObject(one) ? one.name : one, language)));
    case 'scope':
      return formatScope(current, context);
    case 'reference':
      return context.nameOf(cell.table, showText(current, language));
    case 'references':
      return joinTexts(listOf(current).map((id) => context.nameOf(cell.table, showText(id, language))));
    default:
      return typeof current === 'number' ? String(current) : showText(current, language);
  }
}

const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? (list as unknown[]) : []);

/** Texts with a line break or a semicolon in one of them stand in lines. */
const joinTexts = (texts: readonly string[]): string =>
  texts.join(texts.some((text) => /[;；]/.test(text)) ? '\n' : '；');

/** Splits a list: at line breaks where it has some, else at semicolons. */
const splitTexts = (text: string): string[] =>
  text
    .split(text.includes('\n') ? '\n' : /[;；]/)
    .map((item) => item.trim())
    .filter(Boolean);

/** Times have the offset of China where a cell gives none, as it does. */
function readDate(text: string): CellReading {
  const date = DATE.test(text) && isExistingDate(text) ? text : readWrittenDate(text);
  return date === null ? fault(problem('date', { value: text })) : value(date);
}

function readChoice(choices: readonly Choice[], text: string, language: Language): CellReading {
  const folded = fold(text);
  const choice = choices.find(({ value: word, label }) =>
    [word, ...Object.values(label)].some((one) => fold(one) === folded),
  );
  if (choice) return value(choice.value);
  return fault(problem('choice', { value: text, labels: choices.map(({ label }) => label[language]) }));
}

/** Reads a list of texts; those that are there already keep their translations. */
function readTexts(text: string, current: unknown, language: Language): unknown[] {
  const known = listOf(current);
  return splitTexts(text).map((item) => known.find((one) => showText(one, language).trim() === item) ?? item);
}

/** Reads a list of services; those that are there already keep all that is known of them. */
function readServices(text: string, current: unknown, language: Language): unknown[] {
  const known = listOf(current).filter(isJsonObject);
  const ids = new Set(known.map(({ id }) => id));
  return splitTexts(text).map((item) => {
    const service = known.find(({ name }) => showText(name, language).trim() === item);
    if (service) return service;
    let number = 1;
    while (ids.has(`service-${number}`)) number += 1;
    ids.add(`service-${number}`);
    return { id: `service-${number}`, name: item };
  });
}

function readReferences(table: TableName, text: string, context: CellContext): CellReading {
  const ids: string[] = [];
  for (const item of splitTexts(text)) {
    const found = context.findId(table, item);
    if ('problem' in found) return fault(found.problem);
    ids.push(found.id);
  }
  return value(ids);
}

const SCOPE_TABLES = { circle: 'circles', alliance: 'alliances' } as const;

function readScope(text: string, { findId }: CellContext): CellReading {
  if (Object.values(DISTRICT_SCOPE).some((word) => fold(word) === fold(text))) return value({ type: 'district' });
  const circle = findId('circles', text);
  if ('id' in circle) return value({ type: 'circle', id: circle.id });
  const alliance = findId('alliances', text);
  return 'id' in alliance ? value({ type: 'alliance', id: alliance.id }) : fault(circle.problem);
}

function formatScope(scope: unknown, { nameOf, language }: CellContext): string {
  if (!isJsonObject(scope) || typeof scope.id !== 'string') return '';
  if (scope.type === 'district') return DISTRICT_SCOPE[language];
  return scope.type === 'circle' || scope.type === 'alliance' ? nameOf(SCOPE_TABLES[scope.type], scope.id) : '';
}

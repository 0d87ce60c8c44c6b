import type { Language } from '../../../../src/base/language.js';
import type { ProblemCode, ProblemDetails } from '../problems/problem.js';
import type { CellPlace, ImportChange, ImportNote, LocatedProblem } from '../import/import-result.js';
import type { SpreadsheetError, SpreadsheetErrorCode, SpreadsheetErrorDetails } from '../problems/spreadsheet-error.js';
import type { CellType } from '../tables/table.js';
import { messages as en } from './en.js';
import { messages as zhHans } from './zh-Hans.js';
import { messages as zhHant } from './zh-Hant.js';

/** Numbers of an import. */
export interface ImportNumbers {
  readonly files: number;
  readonly left: number;
}

/** Messages on spreadsheets, in one language. */
export interface SpreadsheetMessages {
  /** Says what stands there and what is expected. */
  readonly problems: { readonly [TCode in ProblemCode]: (data: ProblemDetails[TCode]) => string };
  readonly errors: { readonly [TCode in SpreadsheetErrorCode]: (data: SpreadsheetErrorDetails[TCode]) => string };
  readonly place: (place: CellPlace) => string;
  readonly such: (example: string) => string;
  readonly missingColumn: (column: { readonly sheet: string; readonly heading: string }) => string;
  readonly change: (change: ImportChange) => string;
  readonly note: (note: ImportNote) => string;
  /** Closes an import that has problems. */
  readonly refused: (problems: number) => string;
  /** Closes an import that has none. */
  readonly imported: (numbers: ImportNumbers) => string;
  readonly wouldImport: (numbers: ImportNumbers) => string;
  readonly unchanged: (numbers: ImportNumbers) => string;
  readonly exported: (numbers: { readonly file: string; readonly rows: number }) => string;
  readonly init: {
    readonly askName: string;
    readonly askWorkbook: (file: string) => string;
    readonly exampleStation: string;
    readonly exampleNotice: string;
    readonly done: (paths: { readonly folder: string; readonly workbook: string }) => string;
  };
  /** Words of the sheet that explains the others. */
  readonly guide: {
    readonly rules: readonly string[];
    readonly columns: { readonly sheet: string; readonly column: string; readonly content: string };
    readonly kinds: Readonly<Record<Exclude<CellType['kind'], 'reference' | 'references'>, string>>;
    /** Explanations of cells that name a thing of another sheet, or several. */
    readonly references: Readonly<Record<'reference' | 'references', (sheet: string) => string>>;
    readonly example: (example: string) => string;
    readonly join: (sentences: readonly string[]) => string;
  };
}

const MESSAGES: Readonly<Record<Language, SpreadsheetMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** Returns the messages on spreadsheets in a language. */
export const spreadsheetMessages = (language: Language): SpreadsheetMessages => MESSAGES[language];

/** Formats a problem as a line: sheet, row and column, what stands there, what is expected, an example. */
export function formatProblem(one: LocatedProblem, language: Language): string {
  const { problems, place, such } = MESSAGES[language];
  const describe = problems[one.code] as (data: unknown) => string;
  const isNamed = one.code === 'choice' || one.code === 'reference' || one.code === 'ambiguous';
  return place(one.place) + describe(one.data) + (one.example === '' || isNamed ? '' : such(one.example));
}

/** Describes an error in a language. */
export function describeError({ code, data }: SpreadsheetError, language: Language): string {
  const describe = MESSAGES[language].errors[code] as (data: unknown) => string;
  return describe(data);
}

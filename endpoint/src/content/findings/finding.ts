/**
 * Findings on a content folder: what is wrong with it, or may be. A finding is a code and its data; the sentences on it
 * stand in `messages/`, one file a language.
 */

/** Data of a finding that its place says all of. */
export type NoData = object;

/** Kind of a JSON value, as the sentences name it. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'list' | 'object' | 'text-or-translations' | 'position';

/** Kind of a thing that an id refers to. */
export type TargetKind =
  'council' | 'circle' | 'alliance' | 'station' | 'organization' | 'initiative' | 'theme' | 'term';

/** Kind of a file that nothing names. */
export type UnnamedKind = 'station' | 'council' | 'initiative' | 'page' | 'picture';

/** Members that say when something begins and ends. */
export interface PeriodData {
  readonly start: string;
  readonly end: string;
}

/** Data of each finding, by its code. A `value` is as it stands in the document, a `suggestion` what was probably meant. */
export interface FindingDetails {
  'district-missing': NoData;
  'stations-missing': NoData;
  'name-not-served': { readonly suggestion: string | null };
  'link-outside': NoData;
  'file-unreadable': { readonly reason: string };
  'file-unnamed': { readonly kind: UnnamedKind };

  'file-empty': NoData;
  'file-html': NoData;
  encoding: { readonly encoding: 'GB18030' | 'Big5' | 'UTF-16' | null };
  'comma-missing': NoData;
  'comma-extra': NoData;
  'colon-missing': NoData;
  'value-missing': NoData;
  punctuation: { readonly found: string; readonly expected: string };
  quotes: { readonly found: string; readonly suggestion: string };
  'quote-missing': NoData;
  'quote-inside': { readonly suggestion: string };
  'name-unquoted': { readonly found: string };
  'text-unquoted': { readonly found: string };
  literal: { readonly found: string; readonly expected: string };
  'number-format': { readonly found: string };
  comment: NoData;
  backslash: { readonly suggestion: string };
  'line-break': NoData;
  'control-character': NoData;
  'invisible-character': { readonly character: string };
  'bracket-missing': { readonly open: string; readonly close: string; readonly line: number };
  'bracket-extra': { readonly found: string };
  'text-after-end': NoData;
  symbol: { readonly found: string };
  'nested-too-deep': NoData;
  'member-twice': { readonly member: string; readonly line: number };

  'member-misspelt': { readonly member: string; readonly suggestion: string };
  'member-unknown': { readonly member: string };
  'member-missing': { readonly member: string; readonly example: string | null };
  'wrong-type': {
    readonly member: string;
    readonly value: unknown;
    readonly expected: ValueKind;
    readonly example: string | null;
  };
  'number-as-text': { readonly member: string; readonly value: number };
  'hours-as-text': { readonly value: unknown; readonly example: string };
  'id-format': { readonly value: string; readonly suggestion: string | null };
  'id-twice': { readonly value: string };
  blank: { readonly member: string };
  'date-format': { readonly value: string; readonly suggestion: string | null };
  'date-impossible': { readonly value: string };
  'time-format': { readonly value: string; readonly suggestion: string | null };
  'time-zone': { readonly value: string; readonly suggestion: string | null };
  year: { readonly value: string };
  word: { readonly value: string; readonly words: readonly string[]; readonly suggestion: string | null };
  'word-unknown': { readonly value: string; readonly words: readonly string[] };
  range: { readonly member: string; readonly value: unknown; readonly bound: string };
  'ring-short': NoData;
  'ring-open': NoData;
  'line-short': NoData;
  'list-empty': { readonly member: string };
  'too-many-languages': NoData;
  unfit: { readonly member: string; readonly value: unknown };

  'position-swapped': { readonly value: readonly unknown[]; readonly suggestion: string };
  'position-range': { readonly value: unknown };
  'position-text': { readonly suggestion: string };
  'station-outside': { readonly station: string; readonly circle: string; readonly metres: number };
  'stations-shifted': {
    readonly count: number;
    readonly total: number;
    readonly metres: number;
    readonly system: string;
  };

  'url-scheme-missing': { readonly value: string; readonly suggestion: string };
  'url-scheme': { readonly value: string };
  'picture-missing': { readonly value: string; readonly suggestion: string | null };
  'picture-kind': { readonly value: string };
  'picture-path': { readonly value: string; readonly suggestion: string | null };

  'target-missing': { readonly kind: TargetKind; readonly value: string; readonly suggestion: string | null };
  'page-missing': { readonly value: string; readonly suggestion: string | null };
  'page-cycle': NoData;
  'id-not-name': { readonly value: string; readonly name: string };
  'entry-differs': { readonly member: string; readonly value: unknown; readonly file: string; readonly other: unknown };
  'choose-min': { readonly value: number; readonly roles: number };
  'choose-max': { readonly value: number; readonly min: number };
  'pledges-url': { readonly value: string; readonly suggestion: string };
  'wall-missing': { readonly value: string };
  'period-reversed': PeriodData;
  'hours-past-midnight': { readonly opens: string; readonly closes: string };
}

export type FindingCode = keyof FindingDetails;

/** Code of a finding and its data. */
export type FindingSubject = {
  [TCode in FindingCode]: { readonly code: TCode; readonly data: FindingDetails[TCode] };
}[FindingCode];

/** Findings that tell of something that may be meant: they are told, and are no fault. */
const ADVICE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'file-unnamed',
  'member-unknown',
  'word-unknown',
  'station-outside',
  'stations-shifted',
  'hours-past-midnight',
]);

/** Whether a finding is something to correct, or something to look at that may be as it is meant. */
export type Severity = 'fault' | 'advice';

export const severityOf = (code: FindingCode): Severity => (ADVICE.has(code) ? 'advice' : 'fault');

/** Finding of a check on one file, before its line is known. */
export type FindingDraft = FindingSubject & {
  /** JSON Pointer (RFC 6901) to the place; `''` for the whole file. */
  readonly pointer: string;
  /** Whether the name of the member is meant, and not its value. */
  readonly atName?: boolean;
  /** Offset in the text of the file, where no pointer leads to the place. */
  readonly offset?: number;
  /** Whether the whole document cannot be shown, rather than a part of it. */
  readonly broken?: boolean;
};

/** Finding on a content folder. */
export type Finding = FindingSubject & {
  /** Path in the folder, with forward slashes. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) to the place; `''` for the whole file. */
  readonly pointer: string;
  /** Line and column, from 1; `null` where the file as a whole is meant. */
  readonly position: TextPosition | null;
  readonly severity: Severity;
  /** Whether the whole document cannot be shown, rather than a part of it. */
  readonly broken: boolean;
  /** Sentence on it, in English. */
  readonly detail: string;
};

/** Place in a text: line and column, from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Creates the draft of a finding. */
export const draft = <TCode extends FindingCode>(
  code: TCode,
  data: FindingDetails[TCode],
  place: Omit<FindingDraft, 'code' | 'data'> = { pointer: '' },
): FindingDraft => ({ code, data, ...place }) as FindingDraft;

import type { FindingCode, FindingDetails } from '../findings/finding.js';

/** Numbers of a check. */
export interface CheckSummary {
  readonly documents: number;
  readonly faults: number;
  readonly advice: number;
}

/** Messages on findings, in one language. */
export interface FindingMessages {
  /** Opens a finding that may be as it is meant. */
  readonly note: string;
  readonly findings: { readonly [TCode in FindingCode]: (data: FindingDetails[TCode]) => string };
  /** Closes a check. */
  readonly summary: (numbers: CheckSummary) => string;
  readonly progress: (count: number, total: number) => string;
  readonly watching: string;
}

/** Maximum number of characters of a value that a sentence repeats. */
const MAX_VALUE_LENGTH = 60;

/** Formats a value as it stands in a document, shortened. */
export function formatValue(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  const characters = Array.from(text);
  return characters.length > MAX_VALUE_LENGTH ? `${characters.slice(0, MAX_VALUE_LENGTH).join('')}…` : text;
}

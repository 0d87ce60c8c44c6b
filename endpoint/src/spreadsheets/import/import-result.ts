import type { Problem } from '../problems/problem.js';

/** Place in a spreadsheet; without a column the row as a whole. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: { readonly letter: string; readonly heading: string } | null;
}

/** Problem of a cell, with an example of what can be read there. */
export type LocatedProblem = Problem & { readonly place: CellPlace; readonly example: string };

interface ItemChange<TKind extends string> {
  readonly kind: TKind;
  readonly file: string;
  readonly sheet: string;
  readonly item: string;
}

/** Change of a document, or what was left. Texts are as a cell shows them. */
export type ImportChange =
  | ItemChange<'added'>
  | ItemChange<'deleted'>
  | ItemChange<'left'>
  | (ItemChange<'changed'> & { readonly heading: string; readonly before: string; readonly after: string })
  | { readonly kind: 'reordered'; readonly file: string; readonly sheet: string };

/** Notes on what of a spreadsheet is not read, which keeps nothing from being imported. */
export type ImportNote =
  | { readonly kind: 'sheet-unknown'; readonly sheet: string }
  | { readonly kind: 'heading-unknown'; readonly sheet: string; readonly heading: string };

export interface ImportResult {
  readonly problems: readonly LocatedProblem[];
  /** Sheets that lack a column, with its heading. */
  readonly missingColumns: readonly { readonly sheet: string; readonly heading: string }[];
  readonly changes: readonly ImportChange[];
  readonly notes: readonly ImportNote[];
}

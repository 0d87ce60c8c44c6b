/** Problems of a cell or a row, and what the sentences in `messages/` say of them. */
export interface ProblemDetails {
  'cell-error': { readonly value: string };
  'text-required': object;
  'id-format': { readonly value: string; readonly suggestion: string | null };
  'digits-lost': { readonly value: string };
  date: { readonly value: string };
  hours: { readonly value: string; readonly part: string; readonly reason: 'days' | 'times' | 'order' | 'rest' };
  count: { readonly value: string; readonly min: number };
  position: { readonly value: string; readonly isSwapped: boolean };
  choice: { readonly value: string; readonly labels: readonly string[] };
  url: { readonly value: string };
  reference: { readonly value: string; readonly sheet: string; readonly suggestion: string | null };
  ambiguous: { readonly value: string; readonly sheet: string };
  'row-twice': { readonly row: number };
  'row-ambiguous': object;
}

export type ProblemCode = keyof ProblemDetails;

export type Problem = {
  [TCode in ProblemCode]: { readonly code: TCode; readonly data: ProblemDetails[TCode] };
}[ProblemCode];

/** Creates a problem. */
export const problem = <TCode extends ProblemCode>(code: TCode, data: ProblemDetails[TCode]): Problem =>
  ({ code, data }) as Problem;

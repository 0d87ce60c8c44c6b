/** Reasons for which nothing is read or written at all, and what they are about. */
export interface SpreadsheetErrorDetails {
  'file-missing': { readonly file: string };
  'file-extension': { readonly file: string };
  'file-exists': { readonly file: string };
  'file-empty': { readonly file: string };
  'file-too-large': { readonly file: string; readonly megabytes: number };
  'file-broken': { readonly file: string };
  'file-old-format': { readonly file: string };
  'file-encrypted': { readonly file: string };
  'file-encoding': { readonly file: string };
  'too-many-rows': { readonly sheet: string; readonly rows: number };
  'no-table': { readonly file: string };
  'no-rows': { readonly file: string };
  'list-unknown': { readonly list: string; readonly lists: readonly string[] };
  'district-missing': { readonly folder: string };
  'document-broken': { readonly file: string };
  'folder-not-empty': { readonly folder: string };
  'name-needed': object;
}

export type SpreadsheetErrorCode = keyof SpreadsheetErrorDetails;

/** Error for which nothing is read or written. `messages/` has the sentences on it. */
export class SpreadsheetError<TCode extends SpreadsheetErrorCode = SpreadsheetErrorCode> extends Error {
  readonly code: TCode;
  readonly data: SpreadsheetErrorDetails[TCode];

  constructor(code: TCode, data: SpreadsheetErrorDetails[TCode]) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

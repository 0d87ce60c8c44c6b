import { stringify } from 'csv-stringify/sync';

import { toTextCell } from './spreadsheet-cells.js';

/**
 * Formats rows as CSV (RFC 4180). The byte order mark tells Excel that it is UTF-8. Cells with a line break of any kind are
 * quoted, or their later lines would be rows of their own.
 */
export const formatCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((cells) => cells.map((value) => (typeof value === 'string' ? toTextCell(value) : value))),
    { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n\u2028\u2029]/ },
  );

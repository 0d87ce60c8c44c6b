import { stringify } from 'csv-stringify/sync';

import type { OfficePledge } from '../../storage/office-reads.js';
import { exportWorkbook, type WorkbookOptions } from './export-workbook.js';
import { toTextCell } from './spreadsheet-cells.js';

/** Formats of an export: a table for any spreadsheet, JSON for a program, a workbook for a person. */
export const EXPORT_FORMATS = ['csv', 'json', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Exports pledges for the office to save. The options are those of a workbook. */
export async function exportPledges(
  pledges: readonly OfficePledge[],
  format: ExportFormat,
  options: WorkbookOptions,
): Promise<string | Uint8Array> {
  if (format === 'xlsx') return exportWorkbook(pledges, options);
  return format === 'csv' ? formatCsv(pledges) : `${JSON.stringify(pledges, null, 2)}\n`;
}

/** Columns of the table, in order. */
const COLUMNS: readonly (readonly [name: string, readValue: (pledge: OfficePledge) => string | number | null])[] = [
  ['number', ({ number }) => number],
  ['checkCode', ({ checkCode }) => checkCode],
  ['state', ({ state }) => state],
  ['organization', ({ organization }) => organization.name],
  ['creditCode', ({ organization }) => organization.creditCode],
  ['roles', ({ roles }) => roles.join(' ')],
  ['contact', ({ contact }) => contact?.name ?? null],
  ['telephone', ({ contact }) => contact?.telephone ?? null],
  ['email', ({ contact }) => contact?.email ?? null],
  ['message', ({ message }) => message],
  ['publish', ({ publish }) => (publish ? 'yes' : 'no')],
  ['received', ({ received }) => received],
  ['approved', ({ approved }) => approved],
  ['hidden', ({ hidden }) => hidden],
  ['withdrawn', ({ withdrawn }) => withdrawn],
  ['initiativeVersion', ({ initiativeVersion }) => initiativeVersion],
  ['consentVersion', ({ consentVersion }) => consentVersion],
  ['corrected', ({ corrected }) => corrected],
];

/**
 * Formats pledges as CSV (RFC 4180). The byte order mark tells Excel that it is UTF-8. Cells with a line break of any kind
 * are quoted, or their later lines would be rows of their own.
 */
function formatCsv(pledges: readonly OfficePledge[]): string {
  const rows = pledges.map((pledge) => COLUMNS.map(([, readValue]) => toCell(readValue(pledge))));
  return stringify([COLUMNS.map(([name]) => name), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n\u2028\u2029]/,
  });
}

const toCell = (value: string | number | null): string | number | null =>
  typeof value === 'string' ? toTextCell(value) : value;

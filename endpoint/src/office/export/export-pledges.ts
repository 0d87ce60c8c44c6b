import type { OfficePledge } from '../../storage/office-reads.js';
import { exportWorkbook, type WorkbookOptions } from './export-workbook.js';
import { formatCsv } from './csv.js';

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
  return format === 'csv' ? formatCsvTable(pledges) : `${JSON.stringify(pledges, null, 2)}\n`;
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

const formatCsvTable = (pledges: readonly OfficePledge[]): string =>
  formatCsv([
    COLUMNS.map(([name]) => name),
    ...pledges.map((pledge) => COLUMNS.map(([, readValue]) => readValue(pledge))),
  ]);

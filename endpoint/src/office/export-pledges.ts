import { stringify } from 'csv-stringify/sync';

import type { OfficePledge } from '../storage/office-reads.js';

/** Formats of an export: a table for a spreadsheet, or JSON for a program. */
export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats pledges for the office to save. */
export const exportPledges = (pledges: readonly OfficePledge[], format: ExportFormat): string =>
  format === 'csv' ? formatCsv(pledges) : `${JSON.stringify(pledges, null, 2)}\n`;

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
];

/**
 * Formats pledges as CSV (RFC 4180). The byte order mark tells Excel that it is UTF-8. A cell that Excel would evaluate
 * as a formula, which anyone can type as the name of an organization, begins with an apostrophe; so does a number that it
 * would round or shorten, such as a credit code of digits alone or an area code.
 */
function formatCsv(pledges: readonly OfficePledge[]): string {
  const rows = pledges.map((pledge) => COLUMNS.map(([, readValue]) => escapeCell(readValue(pledge))));
  return stringify([COLUMNS.map(([name]) => name), ...rows], { bom: true, record_delimiter: 'windows' });
}

/** Start of a formula, after spaces too. East Asian versions of Excel treat the full-width signs like the others. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Digits that Excel, which keeps fifteen of them and drops leading zeros, would change. */
const MANGLED_NUMBER = /^(?:0\d+|\d{16,})$/;

const escapeCell = (value: string | number | null): string | number | null =>
  typeof value === 'string' && (FORMULA.test(value) || MANGLED_NUMBER.test(value)) ? `'${value}` : value;

import { stringify } from 'csv-stringify/sync';

import type { OfficePledge } from '../storage/office-reads.js';

/** What the office takes out: a table for a spreadsheet, or all of it for a program. */
export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const exportPledges = (pledges: readonly OfficePledge[], format: ExportFormat): string =>
  format === 'csv' ? formatCsv(pledges) : `${JSON.stringify(pledges, null, 2)}\n`;

/** The columns, in order. */
const COLUMNS: readonly (readonly [name: string, of: (pledge: OfficePledge) => string | number | null])[] = [
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
 * CSV of RFC 4180. Excel takes it for what it is, Chinese and all, by the byte order mark; and a cell that it would
 * work out as a formula, for whoever typed it as the name of an organization, begins with an apostrophe; so does a
 * number that it would round or shorten, as a credit code all of digits, or an area code.
 */
function formatCsv(pledges: readonly OfficePledge[]): string {
  const rows = pledges.map((pledge) => COLUMNS.map(([, of]) => escapeCell(of(pledge))));
  return stringify([COLUMNS.map(([name]) => name), ...rows], { bom: true, record_delimiter: 'windows' });
}

/** What begins a formula, after spaces too; the full-width ones are taken for the others by an Asian Excel. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Digits that Excel, which counts to fifteen, would not keep as they are. */
const MANGLED_NUMBER = /^(?:0\d+|\d{16,})$/;

const escapeCell = (value: string | number | null): string | number | null =>
  typeof value === 'string' && (FORMULA.test(value) || MANGLED_NUMBER.test(value)) ? `'${value}` : value;

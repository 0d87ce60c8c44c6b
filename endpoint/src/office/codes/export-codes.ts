import type { Language } from '../../../../src/base/language.js';
import type { InvitationCode } from '../../storage/invitation-codes.js';
import { formatCsv } from '../export/csv.js';
import { TEXT_CELL, TIME_CELL, toLocalTime, writeWorkbook } from '../export/workbook.js';

/** Formats of an export of invitation codes. */
export const CODE_FORMATS = ['csv', 'xlsx'] as const;
export type CodeFormat = (typeof CODE_FORMATS)[number];

/** Words of the tables, by language. */
const WORDS: Readonly<
  Record<Language, Readonly<Record<'sheet' | 'organization' | 'code' | 'created' | 'used' | 'revoked', string>>>
> = {
  'zh-Hans': {
    sheet: '邀请码',
    organization: '单位名称',
    code: '邀请码',
    created: '生成时间（北京时间）',
    used: '认领编号',
    revoked: '作废时间',
  },
  'zh-Hant': {
    sheet: '邀請碼',
    organization: '單位名稱',
    code: '邀請碼',
    created: '產生時間（北京時間）',
    used: '認領編號',
    revoked: '作廢時間',
  },
  en: {
    sheet: 'Invitation codes',
    organization: 'Organization',
    code: 'Invitation code',
    created: 'Made (Beijing time)',
    used: 'Number of its pledge',
    revoked: 'Revoked',
  },
};

/** Exports invitation codes, to send them out. */
export async function exportCodes(
  codes: readonly InvitationCode[],
  format: CodeFormat,
  language: Language,
): Promise<string | Uint8Array> {
  const words = WORDS[language];
  if (format === 'csv') {
    return formatCsv([
      [words.organization, words.code, words.created, words.used, words.revoked],
      ...codes.map(({ organization, code, created, used, revoked }) => [
        organization,
        code,
        created,
        used?.number ?? null,
        revoked,
      ]),
    ]);
  }
  return writeWorkbook({
    sheet: words.sheet,
    columns: [
      { heading: words.organization, width: 40, style: TEXT_CELL },
      { heading: words.code, width: 20, style: TEXT_CELL },
      { heading: words.created, width: 22, style: TIME_CELL },
      { heading: words.used, width: 14, style: TEXT_CELL },
      { heading: words.revoked, width: 18, style: TIME_CELL },
    ],
    rows: codes.map(({ organization, code, created, used, revoked }) => [
      organization,
      code,
      toLocalTime(created),
      used ? String(used.number) : null,
      toLocalTime(revoked),
    ]),
  });
}

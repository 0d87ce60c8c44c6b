import type { Language } from '../../../../src/base/language.js';
import { isJsonObject } from '../../content/schema/schema-walk.js';
import { fold, t, type Choice } from '../tables/table.js';

/** Ways in which an initiative takes pledges, as a cell says them. */
export const PLEDGING: readonly Choice[] = [
  { value: 'moderated', label: t('接受，先审后登', '接受，先審後登', 'Taken, listed once approved') },
  { value: 'open', label: t('接受，直接公布', '接受，直接公布', 'Taken, listed at once') },
  {
    value: 'codes-moderated',
    label: t('凭邀请码，先审后登', '憑邀請碼，先審後登', 'With a code, listed once approved'),
  },
  { value: 'codes', label: t('凭邀请码，直接公布', '憑邀請碼，直接公布', 'With a code, listed at once') },
  { value: 'none', label: t('不接受', '不接受', 'Not taken') },
];

/** URL that stands for the endpoint's own, until it is known of which initiative. */
const OWN_URL = '';

/**
 * Reads how an initiative takes pledges: its `pledges`, with what is there already; `null` where the text is none of
 * {@link PLEDGING}.
 */
export function readPledging(text: string, current: unknown): object | null {
  const way = PLEDGING.find(({ label }) => Object.values(label).some((one) => fold(one) === fold(text)))?.value;
  if (way === undefined) return null;
  const before = isJsonObject(current) ? current : {};
  if (way === 'none') return { ...before, url: null };
  const { url, codes, ...others } = before;
  return {
    ...others,
    url: url ?? OWN_URL,
    moderation: way === 'moderated' || way === 'codes-moderated',
    ...((codes !== undefined || way.startsWith('codes')) && { codes: way.startsWith('codes') }),
  };
}

/** Completes `pledges` with the URLs of an initiative at the endpoint. */
export function completePledging(id: string, pledges: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (pledges.url !== OWN_URL) return { ...pledges };
  return { ...pledges, url: `${id}/pledges`, wall: pledges.wall ?? `${id}/pledges.json` };
}

/** Formats how an initiative takes pledges, so that {@link readPledging} reads the same. */
export function formatPledging(pledges: unknown, language: Language): string {
  const { url, moderation, codes } = isJsonObject(pledges) ? pledges : {};
  const way =
    url === null || url === undefined
      ? 'none'
      : codes === true
        ? moderation === true
          ? 'codes-moderated'
          : 'codes'
        : moderation === true
          ? 'moderated'
          : 'open';
  return PLEDGING.find(({ value }) => value === way)?.label[language] ?? '';
}

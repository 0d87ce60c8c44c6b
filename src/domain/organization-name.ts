/** 有限公司 and its longer forms, between which people do not distinguish. */
const CHINESE_FORM = /(?:股份)?有限(?:责任)?公司/g;

/** English counterparts at the end of a name, as separate words: Co., Ltd.; Company Limited; Ltd. */
const ENGLISH_FORM = /(^|[^a-z])(?:(?:company|co)[\s\p{P}]*)?(?:limited|ltd)[\s\p{P}]*$/u;

/**
 * Returns a key that is the same for all spellings of an organization's name, so that it pledges only once. It ignores
 * full-width and half-width forms, case, spaces, punctuation, brackets around a place, and invisible characters (a
 * pasted zero-width space), and does not distinguish 有限责任公司 and 股份有限公司 from 有限公司, nor Company Limited from Co., Ltd.
 */
export function organizationKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(ENGLISH_FORM, '$1ltd')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(CHINESE_FORM, '有限公司');
}

/** 有限公司 and its longer forms, which are left out or put in as people please. */
const CHINESE_FORM = /(?:股份)?有限(?:责任)?公司/g;

/** The same at the end of an English name, as words of their own: Co., Ltd.; Company Limited; Ltd. */
const ENGLISH_FORM = /(^|[^a-z])(?:(?:company|co)[\s\p{P}]*)?(?:limited|ltd)[\s\p{P}]*$/u;

/**
 * What two spellings of one organization's name share, so that it pledges once: full-width and half-width, case, spaces,
 * punctuation, the brackets around a place, and what cannot be seen (a zero-width space, pasted along) do not tell names
 * apart, nor do 有限责任公司 and 股份有限公司 from 有限公司, nor Company Limited from Co., Ltd.
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

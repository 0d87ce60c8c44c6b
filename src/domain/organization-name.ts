/**
 * What two spellings of one organization's name share, so that it pledges once: full-width and half-width, case, spaces,
 * punctuation and what cannot be seen (a zero-width space, pasted along) do not tell names apart, nor does 有限责任公司
 * from 有限公司.
 */
export function organizationKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
    .replaceAll('有限责任公司', '有限公司');
}

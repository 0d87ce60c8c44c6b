/** One organization's name as people type it: full-width letters, other brackets and legal forms, spaces, invisible characters. */

const PLACES = [
  '上海',
  '(上海)',
  '（上海）',
  '【上海】',
  '［上海］',
  '〔上海〕',
  '「上海」',
  ' 上海 ',
  '·上海',
  '《上海》',
];
const LEGAL_FORMS = ['有限公司', '有限责任公司', '股份有限公司', '有限责任公司 ', '股份有限公司。'];
const LETTERS = ['ABC', 'abc', 'Abc', 'ＡＢＣ', 'ａｂｃ', 'A B C', 'a-b-c', 'A.B.C.', 'Ａ·Ｂ·Ｃ', 'aBc'];
const SEPARATORS = ['', ' ', '\u3000', '\u200b', '-', '\u00a0'];

/** Returns variants of the name, all different. @param count at most 3,000 */
export function nameVariants(count: number): string[] {
  const variants = new Set<string>();
  for (const separator of SEPARATORS) {
    for (const letters of LETTERS) {
      for (const place of PLACES) {
        for (const form of LEGAL_FORMS) variants.add(`${letters}${separator}福民${place}${separator}${form}`.trim());
      }
    }
  }
  return [...variants].slice(0, count);
}

/** One organization as people type it: with wide letters, other brackets and forms, spaces, and signs that nobody sees. */

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
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '有限责任公司 ', '股份有限公司。'];
const LETTERS = ['ABC', 'abc', 'Abc', 'ＡＢＣ', 'ａｂｃ', 'A B C', 'a-b-c', 'A.B.C.', 'Ａ·Ｂ·Ｃ', 'aBc'];
const BETWEEN = ['', ' ', '\u3000', '\u200b', '-', '\u00a0'];

/** @param count at most 3,000 */
export function spellings(count: number): string[] {
  const all = new Set<string>();
  for (const between of BETWEEN) {
    for (const letters of LETTERS) {
      for (const place of PLACES) {
        for (const form of FORMS) all.add(`${letters}${between}福民${place}${between}${form}`.trim());
      }
    }
  }
  return [...all].slice(0, count);
}

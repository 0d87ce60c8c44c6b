/**
 * Keeps a spreadsheet from working out, converting or shortening the text of a cell. Without a type beside it, a text in a
 * CSV file is read as if somebody had typed it: as a formula, a number, a date, a time or a truth value.
 */

/** Start of a formula, after spaces too. East Asian versions of Excel treat the full-width signs like the others. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Integer that stays as it is: no leading zero, and no more digits than a cell shows. */
const STABLE_INTEGER = /^(?:0|[1-9]\d{0,10})$/;

/** Number: grouped, with decimals, an exponent, a currency, a percent sign, or in brackets, which make it negative. */
const NUMBER = /^[\p{Sc}\s(+-]*(?:\d[\d,]*(?:\.\d*)?|\.\d+)\s*(?:e\s*[+-]?\s*\d+)?[\s%)+\p{Sc}-]*$/iu;

/** Fraction: `1/2`, `1 1/2`. */
const FRACTION = /^\d+(?:\s+\d+)?\s*\/\s*\d+$/;

/** Date of digits, with a time after it or without: `1-2`, `2026.11.27`, `11/27/26 9:00`. */
const DIGIT_DATE = /^\d{1,4}\s*[-/.]\s*\d{1,4}(?:\s*[-/.]\s*\d{1,4})?(?:\s+\d{1,2}:\d.*)?$/i;

/** Date or time in Chinese: `11月27日`, `2026年11月`, `上午9时30分`. */
const CHINESE_DATE = /^(?:上午|下午|\d{1,4}\s*[年月日号號时時点點分秒]|[\s:：]|\d{1,2}(?=[:：]|$))+$/;

/** Date with the name of a month: `Mar 1`, `1-Sept`, `march1, 2026`. */
const MONTH_DATE =
  /^(?:[a-z]{3,9},?\s+)?(?:\d{1,4}[\s,./-]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:[\s,./-]*\d{1,4}){0,2}$/i;

/** Time: `9:00`, `9:00:30.5`, `9 pm`. */
const TIME = /^\d{1,4}(?::\d{1,2}){1,2}(?:\.\d*)?(?:\s*[ap]m?)?$|^\d{1,2}\s*[ap]m?$/i;

/** Truth value or error of a cell. */
const KEYWORD = /^(?:true|false|#(?:n\/a|ref!|name\?|value!|div\/0!|num!|null!))$/i;

/** Whether a spreadsheet would read a text as anything but that text. */
function isReinterpreted(text: string): boolean {
  if (FORMULA.test(text)) return true;
  // Full-width digits and signs are read like the others.
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (STABLE_INTEGER.test(typed)) return false;
  if (KEYWORD.test(typed)) return true;
  if (!/\d/.test(typed)) return false;
  return [NUMBER, FRACTION, DIGIT_DATE, CHINESE_DATE, MONTH_DATE, TIME].some((pattern) => pattern.test(typed));
}

/** Makes a text stay one in a spreadsheet: an apostrophe stands before what would be read as anything else. */
export const toTextCell = (text: string): string => (isReinterpreted(text) ? `'${text}` : text);

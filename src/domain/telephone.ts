/** Reason why a telephone number as typed cannot be called. */
export type TelephoneIssue =
  /** A mobile number without exactly 11 digits; `digits` is their number. */
  | { readonly kind: 'mobile'; readonly digits: number }
  /** A local number without its area code. */
  | { readonly kind: 'area' }
  | { readonly kind: 'unknown' };

/** Normalizes a number: half-width, without extension and separators. */
function normalizeNumber(typed: string): string {
  const [number = ''] = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split(/(?:转|分机|ext|x|#)/i);
  return number.replace(/[\s().\p{Pd}]/gu, '');
}

/** Mobile number: 1, then 3 to 9, then nine digits. */
const MOBILE = /^1[3-9]\d{9}$/;
/** Landline: an area code, a local number of seven or eight digits, and optionally an extension after a hyphen. */
const LANDLINE = /^0(?:10|2\d|[3-9]\d\d)[1-9]\d{6,7}(?:\d{1,5})?$/;
/** Number without an area code: 400 and 800 lines, and the short numbers of services. */
const SERVICE = /^(?:[48]00\d{7}|9[56]\d{3,4}|1[012]\d{3,4})$/;
/** Number with the code of another country. */
const INTERNATIONAL = /^(?:\+|00)[1-9]\d{4,17}$/;

/**
 * Checks a telephone number of mainland China: a mobile number, a landline with its area code, or a 400 or 800 line. A
 * number that begins with `+` or `00` and another country's code is accepted as it is.
 *
 * @returns `null` where the number can be called
 */
export function telephoneIssue(typed: string): TelephoneIssue | null {
  const dialled = normalizeNumber(typed);
  const number = dialled.replace(/^(?:\+|00)86/, '');
  // After the country code of China, an area code has no leading 0.
  const forms = number === dialled ? [number] : [number, `0${number}`];
  if (forms.some((form) => [MOBILE, LANDLINE, SERVICE, INTERNATIONAL].some((pattern) => pattern.test(form))))
    return null;
  if (/^1[3-9]\d{7,}$/.test(number)) return { kind: 'mobile', digits: number.length };
  if (/^[1-9]\d{6,7}$/.test(number)) return { kind: 'area' };
  return { kind: 'unknown' };
}

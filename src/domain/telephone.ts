/** What is wrong with a telephone number as typed; `null` where it can be called. */
export type TelephoneIssue =
  /** A mobile number has 11 digits; how many there are. */
  | { readonly kind: 'mobile'; readonly digits: number }
  /** A local number, which cannot be called from elsewhere. */
  | { readonly kind: 'area' }
  | { readonly kind: 'unknown' };

/** A number as it is read: full-width characters made half-width, an extension taken off, separators left out. */
function normalizeNumber(typed: string): string {
  const [number = ''] = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split(/(?:转|分机|ext\.?|x|#)/i);
  return number.replace(/[\s().\p{Pd}]/gu, '').replace(/^(?:\+|00)86(?=\d)/, '');
}

/** 1 and ten more digits, the second 3 to 9. */
const MOBILE = /^1[3-9]\d{9}$/;
/** An area code and a local number of seven or eight digits, and perhaps an extension behind a hyphen. */
const LANDLINE = /^0(?:10|2\d|[3-9]\d\d)[1-9]\d{6,7}(?:\d{1,5})?$/;
/** Numbers without an area code: 400 and 800 lines, and the short ones of services. */
const SERVICE = /^(?:[48]00\d{7}|9[56]\d{3,4}|1[012]\d{3,4})$/;
const INTERNATIONAL = /^(?:\+|00)[1-9]\d{4,17}$/;

/**
 * Looks at a telephone number of mainland China: a mobile one, a landline with its area code, a 400 or 800 line. One that
 * begins with `+` or `00` and another country's code is taken as it is.
 */
export function telephoneIssue(typed: string): TelephoneIssue | null {
  const number = normalizeNumber(typed);
  // With the country's code, the area code has lost its 0.
  const isAbroad = /^\s*(?:\+|00)\s*86/.test(typed.normalize('NFKC'));
  const forms = isAbroad ? [number, `0${number}`] : [number];
  if (forms.some((one) => MOBILE.test(one) || LANDLINE.test(one) || SERVICE.test(one) || INTERNATIONAL.test(one)))
    return null;
  if (/^1[3-9]\d{7,}$/.test(number) && number.length !== 8) return { kind: 'mobile', digits: number.length };
  if (/^[1-9]\d{6,7}$/.test(number)) return { kind: 'area' };
  return { kind: 'unknown' };
}

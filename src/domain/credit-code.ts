/**
 * Unified social credit code of GB 32100-2015: 18 characters, of which the last is a check character over the others.
 */

/**
 * Alphabet of the code: the digits and the capital letters without I, O, S, V and Z. A character's value is its index.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Normalizes a code as typed, with full-width characters, spaces, hyphens, invisible marks or lower case. */
export function normalizeCreditCode(code: string): string {
  return code
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
}

/**
 * Computes the check character of a code's first 17 characters, with powers of 3 modulo 31 as weights; `null` where
 * they are not 17 characters of the alphabet.
 */
export function checkCharacter(first17: string): string | null {
  if (first17.length !== 17) return null;
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null;
}

/** Whether a code as typed is a unified social credit code with the right check character. */
export function isCreditCode(code: string): boolean {
  const normal = normalizeCreditCode(code);
  return normal.length === 18 && checkCharacter(normal.slice(0, 17)) === normal[17];
}

/** Letters that no code contains, and the digits for which they are mistaken; V, the fifth such letter, is like none. */
export const CONFUSABLE_LETTERS: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2' };

/**
 * Suggests the intended code where letters were typed for digits (O for 0, I for 1, S for 5, Z for 2); `null` where
 * correcting these alone does not make a valid code.
 */
export function suggestCreditCode(code: string): string | null {
  const normal = normalizeCreditCode(code);
  const corrected = normal.replace(/[OISZ]/g, (letter) => CONFUSABLE_LETTERS[letter] ?? letter);
  return corrected !== normal && isCreditCode(corrected) ? corrected : null;
}

/** Kind of a code as typed that is not a unified social credit code in order. */
export type CreditCodeIssue =
  /** The number of a person's identity card (GB 11643-1999), which is nobody's to give here. */
  | 'resident-id'
  /** Registration number of a business before 2015: 15 digits. */
  | 'registration-number'
  /** Organization code of GB 11714-1997: 9 characters. */
  | 'organization-code'
  /** A code of the right form with another check character, as some were issued with. */
  | 'check-character'
  /** None of these. */
  | 'unknown';

/** Form of a code: the authority, the kind of organization, six digits of a region, nine characters, the check character. */
const CREDIT_CODE = /^[1-9ANY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** First two digits of a region's code (GB/T 2260), and those of the state itself. */
const PROVINCE = /^(?:1[0-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;

/**
 * Finds what is odd about a code as typed. A number of a person must not be stored as an organization's; an older code, or
 * one with an unusual check character, belongs to a real organization, which is asked to look again and may go on.
 *
 * @returns `null` for a unified social credit code
 */
export function creditCodeIssue(code: string): CreditCodeIssue | null {
  const normal = normalizeCreditCode(code);
  const hasForm = CREDIT_CODE.test(normal) && PROVINCE.test(normal.slice(2));
  if (hasForm && isCreditCode(normal)) return null;
  if (isResidentId(normal)) return 'resident-id';
  if (/^\d{15}$/.test(normal)) return 'registration-number';
  if (/^[0-9A-Z]{8}[0-9X]$/.test(normal) && /\d/.test(normal)) return 'organization-code';
  return hasForm ? 'check-character' : 'unknown';
}

/** Whether a code as typed is one that an organization may pledge with, perhaps after a warning. */
export function isAcceptedCreditCode(code: string): boolean {
  const issue = creditCodeIssue(code);
  return issue !== 'resident-id' && issue !== 'unknown';
}

/** Whether a number is of a person: a region, a date of birth, and of 18 characters the last a check character. */
function isResidentId(normal: string): boolean {
  const date = /^\d{6}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/.exec(normal) ?? /^\d{6}(\d\d)(\d\d)(\d\d)\d{3}$/.exec(normal);
  if (!date || !PROVINCE.test(normal)) return false;
  const [, year = '', month = '', day = ''] = date;
  const isBirth =
    (year.length === 2 || /^(?:18|19|20)/.test(year)) &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31;
  if (normal.length === 15) return isBirth && !isRegistrationNumber(normal);
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += Number(normal[index]) * (2 ** (17 - index) % 11);
  return isBirth && '10X98765432'[sum % 11] === normal[17];
}

/** Whether 15 digits end in the check digit of a registration number (ISO 7064, MOD 11,10). */
function isRegistrationNumber(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, 14)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (product + Number(digits[14])) % 10 === 1;
}

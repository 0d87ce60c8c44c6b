/**
 * Unified social credit code of GB 32100-2015: 18 characters, of which the last is a check character over the others.
 */

/**
 * Alphabet of the code: the digits and the capital letters without I, O, S, V and Z. A character's value is its index.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Normalizes a code as typed, with full-width characters, spaces, hyphens or lower case, to its stored form. */
export function normalizeCreditCode(code: string): string {
  return code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
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

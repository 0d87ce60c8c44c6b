/**
 * The unified social credit code of GB 32100-2015: 18 characters, the last a check character over the 17 before it.
 */

/** 31 characters: the digits and the capital letters less I, O, S, V and Z. A character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A code as it is kept: full-width characters, spaces, hyphens and lower case forgiven. */
export function normalizeCreditCode(code: string): string {
  return code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** The check character of a code's first 17: weights are powers of 3 modulo 31. `null` where they are not such. */
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

/** Whether a code, as typed, is a unified social credit code whose check character is right. */
export function isCreditCode(code: string): boolean {
  const normal = normalizeCreditCode(code);
  return normal.length === 18 && checkCharacter(normal.slice(0, 17)) === normal[17];
}

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

/** Letters that a code never has, and the digits that they are taken for. */
const CONFUSABLE_LETTERS: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2' };

/**
 * The code that was meant where one was read with letters for digits (O for 0, I for 1, S for 5, Z for 2); `null` where
 * that alone does not make a code whose check character is right.
 */
export function suggestCreditCode(code: string): string | null {
  const normal = normalizeCreditCode(code);
  const meant = normal.replace(/[OISZ]/g, (letter) => CONFUSABLE_LETTERS[letter] ?? letter);
  return meant !== normal && isCreditCode(meant) ? meant : null;
}

/**
 * Crockford's Base32: letters that a person copies by hand. It has no I, L and O, which are mistaken for digits, and no U,
 * so that it hardly spells a word.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Number of letters in a group: as many as are read out in one breath. */
const GROUP_LENGTH = 4;

/** Letters that people write for those of the alphabet. Crockford gives U no meaning; it is a badly written V. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** Encodes the lowest bits of a number, five to a letter, the lowest first. */
export const encodeBase32 = (bits: bigint, length: number): string =>
  Array.from({ length }, (_, index) => ALPHABET[Number((bits >> BigInt(5 * index)) & 31n)]).join('');

/** Writes letters in groups: `XXXX-XXXX`. */
export const groupLetters = (letters: string): string =>
  letters.match(new RegExp(`.{1,${GROUP_LENGTH}}`, 'g'))?.join('-') ?? '';

/**
 * Reads letters as a person types them: in lower case, without hyphens or with spaces, with letters that look like others.
 *
 * @returns the letters; `null` if they are not as many as expected, or of another alphabet
 */
export function parseBase32(text: string, length: number): string | null {
  const letters = parsePartOfBase32(text);
  return letters?.length === length ? letters : null;
}

/** Reads some of the letters of a code, as {@link parseBase32} does all of them; `null` if one is of another alphabet. */
export function parsePartOfBase32(text: string): string | null {
  const letters = text
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[OILU]/g, (letter) => LOOKALIKES[letter] ?? letter);
  return Array.from(letters).every((letter) => ALPHABET.includes(letter)) ? letters : null;
}

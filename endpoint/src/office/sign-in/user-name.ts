/** Maximum length of a user's name, in characters. */
const MAX_LENGTH = 60;

/** Names in any script; nothing that breaks a line or a column of the list of acts. */
const NAME = /^[\p{L}\p{M}\p{N}\p{Zs}_.@·・'’()（）/-]+$/u;

/**
 * Reads the name in an `X-Office-User` header. Headers are bytes, and programs put a Chinese name into them in different
 * ways: as UTF-8, which Node reads as Latin-1; as an extended value of RFC 8187 (`UTF-8''%E7%8E%8B`); or percent-encoded.
 *
 * @returns `null` if there is none that can be recorded
 */
export function readUserName(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  const text = decodePercent(decodeUtf8(header).replace(/^utf-8'[^']*'/i, '')).trim();
  return isUserName(text) ? text : null;
}

/**
 * Parses the name of somebody who signs in, or of an account, as a person typed it.
 *
 * @returns the name in normalization form C; `null` if it cannot be recorded
 */
export function parseUserName(text: string): string | null {
  const name = text.normalize('NFC').trim();
  return isUserName(name) ? name : null;
}

/** Parses the name of an account. None is called `api`, as a program is in the audit log that sends no name. */
export function parseAccountName(text: string): string | null {
  const name = parseUserName(text);
  return name === null || userNameKey(name) === 'api' ? null : name;
}

/** Returns what all spellings of a name have in common that differ in case, width or spaces. */
export const userNameKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();

const isUserName = (text: string): boolean => Array.from(text).length <= MAX_LENGTH && NAME.test(text);

function decodeUtf8(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

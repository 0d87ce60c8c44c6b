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
  return Array.from(text).length <= MAX_LENGTH && NAME.test(text) ? text : null;
}

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

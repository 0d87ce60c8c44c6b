/** Maximum number of characters of a name. */
const MAX_LENGTH = 100;

/**
 * Control characters, line breaks and what reorders a line: a name with them would write lines of its own into a message, or
 * hide what it says.
 */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/** Makes one line of a text that anybody may have written, without control characters, shortened. */
export function toPlainText(text: string): string {
  const characters = Array.from(text.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim());
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : characters.join('');
}

const WIDE: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '@': '＠' };

/**
 * Writes characters wide by which a chat's message would mention people (`@all`, `<at user_id="all">`) or have tags. Robots
 * are sent plain text, in which nothing else has a meaning.
 */
export const withoutMentions = (text: string): string => text.replace(/[<>@]/g, (character) => WIDE[character] ?? '');

/** Writes what mail programs would make a link of in a way that they do not, for mail to addresses that anybody may give. */
export const withoutLinks = (text: string): string =>
  text.replaceAll('://', '：//').replace(/(?<=[\w-])\.(?=[a-z]{2})/gi, '．');

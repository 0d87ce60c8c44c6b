/**
 * Cleans text that was pasted or typed into one line, by one rule for the form and the endpoint. Contact lists, chats and
 * tables put marks around a text that nobody sees: directions, spaces of no width, byte order marks, tabs.
 */

/** Characters of no width, anywhere in a line. */
const ZERO_WIDTH = /[\u200b\u2060\ufeff]/g;

/** White space and directional marks at the ends of a line. Within it, those that turn a text are refused. */
const MARKS_AT_ENDS =
  /^[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+|[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+$/g;

/** Cleans a text of one line: without invisible marks around it, and with a space for a tab. */
export const cleanLine = (text: string): string =>
  text.replace(ZERO_WIDTH, '').replace(MARKS_AT_ENDS, '').replace(/\t+/g, ' ');

/** Cleans a text of several lines: without directional marks around it. White space stays. */
export const cleanLines = (text: string): string =>
  text.replace(/^[\u202a-\u202e\u2066-\u2069\ufeff]+|[\u202a-\u202e\u2066-\u2069\ufeff]+$/g, '');

/** Cleans a telephone number: as a line, and without the scheme of a link that was copied. */
export const cleanTelephone = (text: string): string =>
  cleanLine(
    cleanLine(text)
      .replace(/^tel:/i, '')
      .replace(/\p{Cf}/gu, ''),
  );

/** Cleans an e-mail address: as a line, and without the scheme and the query of a link that was copied. */
export const cleanEmail = (text: string): string =>
  cleanLine(
    cleanLine(text)
      .replace(/^mailto:([^?]*).*$/is, '$1')
      .replace(/\p{Cf}/gu, ''),
  );

import type { Text } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';

/** Number of characters that fit one line of a heading in a narrow box. */
const MAX_CLAUSE_LENGTH = 12;

/**
 * Returns the class of a heading: `clauses` where each clause, between its marks and spaces, fits one line, so that none is
 * broken. Chinese has no spaces between words, and a browser would break it anywhere.
 *
 * @param lang BCP 47 tag of the language that the text is shown in
 */
export const headingClass = (text: Text | null | undefined, lang: string): string =>
  localizeText(text, lang)
    .split(/[^\p{L}\p{N}]+/u)
    .every(({ length }) => length <= MAX_CLAUSE_LENGTH)
    ? 'clauses'
    : '';

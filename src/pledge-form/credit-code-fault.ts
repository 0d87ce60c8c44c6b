import { isCreditCode, suggestCreditCode, normalizeCreditCode } from '../domain/credit-code.js';
import type { Saying } from './context.js';
import { saying } from './messages/deferred/message.js';

/** What is wrong with a credit code as typed, in an order in which it is mended; `null` where nothing is. */
export function creditCodeFault(typed: string): Saying | null {
  if (isCreditCode(typed)) return null;
  const code = normalizeCreditCode(typed);
  const strange = [...new Set(code.match(/[^0-9A-HJ-NPQRTUWXY]/gu))].join(' ');
  const meant = suggestCreditCode(code);
  if (meant) return saying((words) => words.codeMeant(strange, meant));
  if (strange) return saying((words) => words.codeCharacters(strange));
  return saying((words) => (code.length === 18 ? words.codeCheck : words.codeLength(code.length)));
}

import { isCreditCode, suggestCreditCode, normalizeCreditCode } from '../../domain/credit-code.js';
import type { Message } from '../context/form-context.js';
import { message } from '../messages/deferred/message.js';

/** What is wrong with a credit code as typed, in an order in which it is mended; `null` where nothing is. */
export function creditCodeMessage(typed: string): Message | null {
  if (isCreditCode(typed)) return null;
  const code = normalizeCreditCode(typed);
  const strange = [...new Set(code.match(/[^0-9A-HJ-NPQRTUWXY]/gu))].join(' ');
  const meant = suggestCreditCode(code);
  if (meant) return message((messages) => messages.codeMeant(strange, meant));
  if (strange) return message((messages) => messages.codeCharacters(strange));
  return message((messages) => (code.length === 18 ? messages.codeCheck : messages.codeLength(code.length)));
}

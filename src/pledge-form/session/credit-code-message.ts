import { isCreditCode, suggestCreditCode, normalizeCreditCode } from '../../domain/credit-code.js';
import { message, type Message } from '../messages/deferred/message.js';

/** Says what is wrong with a credit code as typed, in the order to correct it; `null` where it is right. */
export function creditCodeMessage(typed: string): Message | null {
  if (isCreditCode(typed)) return null;
  const code = normalizeCreditCode(typed);
  const invalidCharacters = [...new Set(code.match(/[^0-9A-HJ-NPQRTUWXY]/gu))].join(' ');
  const suggestion = suggestCreditCode(code);
  if (suggestion) return message((messages) => messages.codeMeant(invalidCharacters, suggestion));
  if (invalidCharacters) return message((messages) => messages.codeCharacters(invalidCharacters));
  return message((messages) => (code.length === 18 ? messages.codeCheck : messages.codeLength(code.length)));
}

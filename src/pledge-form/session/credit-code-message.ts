import {
  CONFUSABLE_LETTERS,
  creditCodeIssue,
  suggestCreditCode,
  normalizeCreditCode,
} from '../../domain/credit-code.js';
import { message, type Message } from '../messages/deferred/message.js';

/**
 * Says what is wrong with a credit code as typed, in the order to correct it, or why to look at it again; `null` where it
 * is right.
 */
export function creditCodeMessage(typed: string): Message | null {
  const issue = creditCodeIssue(typed);
  if (!issue) return null;
  if (issue !== 'unknown') return message((messages) => messages[MESSAGES[issue]]);
  const code = normalizeCreditCode(typed);
  const characters = Array.from(code);
  const suggestion = suggestCreditCode(code);
  return message((messages) => {
    const faults = characters.flatMap((character, index) =>
      INVALID_CHARACTER.test(character)
        ? [messages.codeCharacter(index + 1, character, CONFUSABLE_LETTERS[character])]
        : [],
    );
    if (suggestion) return messages.codeMeant(faults, suggestion);
    if (faults.length > 0) return messages.codeCharacters(faults);
    return characters.length === 18 ? messages.codeUnknown : messages.codeLength(characters.length);
  });
}

const MESSAGES = {
  'check-character': 'codeCheck',
  'registration-number': 'codeOld',
  'organization-code': 'codeOld',
  'resident-id': 'codePersonal',
} as const;

const INVALID_CHARACTER = /[^0-9A-HJ-NPQRTUWXY]/u;

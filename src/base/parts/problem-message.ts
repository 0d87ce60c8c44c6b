import type { Problem } from '../../contract/index.js';
import { ANSWER_PROBLEM } from '../../contract/answer-problems.js';
import type { Language } from '../language.js';
import { commonMessages } from '../messages/index.js';

/** Explains a problem to a reader: what happened, and what may help. */
export function problemMessage({ type, status }: Problem, language: Language): string {
  const messages = commonMessages(language);
  if (type === ANSWER_PROBLEM.timeout) return messages.late;
  if (type === ANSWER_PROBLEM.invalidAnswer) return messages.unreadable;
  if (type === ANSWER_PROBLEM.invalidEncoding) return messages.unknownEncoding;
  if (type === ANSWER_PROBLEM.invalidData) return messages.invalidData;
  if (status === 404 || status === 410) return messages.missing;
  if (status === 401 || status === 403) return messages.refused;
  if (status == null) return messages.unreached;
  return messages.late;
}

import type { Problem } from '../../contract/index.js';
import { PROBLEM } from '../../contract/problem-types.js';
import type { Language } from '../language.js';
import { commonMessages } from '../messages/index.js';

/** Explains a problem to a reader: what happened, and what may help. */
export function problemMessage({ type, status }: Problem, language: Language): string {
  const messages = commonMessages(language);
  if (type === PROBLEM.timeout) return messages.late;
  if (type === PROBLEM.invalidAnswer) return messages.unreadable;
  if (type === PROBLEM.invalidEncoding) return messages.unknownEncoding;
  if (type === PROBLEM.invalidData) return messages.invalidData;
  if (status === 404 || status === 410) return messages.missing;
  if (status === 401 || status === 403) return messages.refused;
  if (status == null) return messages.unreached;
  return messages.late;
}

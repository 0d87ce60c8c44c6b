import { ProblemError } from '../../client/index.js';
import { isTruncatedConflict, isRefusal } from '../../client/outbox/problem-kind.js';
import type { Problem } from '../../contract/index.js';
import { ANSWER_PROBLEM } from '../../contract/answer-problems.js';
import { PLEDGE_PROBLEM } from '../../contract/pledge-problems.js';
import type { DeferredFormMessages } from '../messages/deferred/index.js';
import { message, type Message } from '../messages/deferred/message.js';
import type { Field } from './draft.js';
import { fieldOfPointer } from './pledge-request.js';
import type { FieldErrors, SubmissionFailure } from './session-state.js';
import { toJson } from '../../domain/to-json.js';

/**
 * Describes a problem with a pledge: errors at their fields, and the rest above the form. All in the reader's language, by the
 * problem's type and by where it points: how the endpoint says it is for whoever looks after the page, on the console.
 */
export function describeProblem(problem: Problem): SubmissionFailure {
  const fieldErrors: FieldErrors = {};
  const generalErrors: Message[] = [];
  const isRefused = isRefusal(problem);
  if (isRefused) console.warn('<fumin-pledge-form> was refused a pledge:', toJson(problem));
  for (const { pointer } of (isRefused && problem.errors) || []) {
    const field = fieldOfPointer(pointer);
    if (field) fieldErrors[field] ??= message(FIELD_MESSAGES[field] ?? ((messages) => messages.refusedField));
    else generalErrors[0] ??= message((messages) => messages.refused);
  }
  const hasFieldErrors = Object.keys(fieldErrors).length > 0;
  const title = message((messages) => (isRefused ? messages.notAccepted : messages.notReceived));
  return {
    title,
    fieldErrors,
    generalErrors: hasFieldErrors || generalErrors.length > 0 ? generalErrors : [message(pickProblemMessage(problem))],
  };
}

type PickMessage = (messages: DeferredFormMessages) => string;

/** Messages of the fields that an endpoint refuses, where it is known what it asks for. */
const FIELD_MESSAGES: Partial<Record<Field, PickMessage>> = {
  roles: (messages) => messages.refusedRoles,
  telephone: (messages) => messages.badTelephone,
  email: (messages) => messages.badEmail,
  consent: (messages) => messages.needConsentAnew,
  code: (messages) => messages.refusedCode,
};

function pickProblemMessage(problem: Problem): PickMessage {
  const { type, status } = problem;
  if (type === PLEDGE_PROBLEM.alreadyPledged) return (messages) => messages.alreadyPledged;
  if (type === PLEDGE_PROBLEM.keyInFlight) return (messages) => messages.inFlight;
  if (type === PLEDGE_PROBLEM.initiativeClosed) return (messages) => messages.notOpen;
  if (type === PLEDGE_PROBLEM.proofNeeded) return (messages) => messages.proofNeeded;
  if (type === CHALLENGE_UNSOLVED) return (messages) => messages.unsolved;
  if (status === 429) return (messages) => messages.tooMany;
  if (type === ANSWER_PROBLEM.network || type === ANSWER_PROBLEM.timeout) return (messages) => messages.unreached;
  if (status == null || status >= 500 || status === 408 || status === 425 || isTruncatedConflict(problem))
    return (messages) => messages.failing;
  return (messages) => messages.refused;
}

/** Type of the problem that a challenge was not solved, so that nothing was sent this time. */
export const CHALLENGE_UNSOLVED = 'urn:fumin:problem:unsolved';

/** Converts the reason why a challenge was not solved to the reason why the pledge was not sent. */
export function toUnsolvedError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError({ type: CHALLENGE_UNSOLVED, title: 'The challenge was not solved', detail: String(error) });
}

import { ProblemError } from '../../client/index.js';
import { isTruncatedConflict, isRefusal } from '../../client/outbox/problem-kind.js';
import type { Problem } from '../../contract/index.js';
import { PROBLEM } from '../../contract/problem-types.js';
import type { Message } from '../context/form-context.js';
import type { DeferredFormMessages } from '../messages/deferred/index.js';
import { message } from '../messages/deferred/message.js';
import type { FieldErrors, SubmissionFailure } from './pledge-session.js';
import { fieldOfPointer } from './pledge-request.js';

/** A problem with a pledge in words, each at its place. */
export function describeProblem(problem: Problem): SubmissionFailure {
  const faults: FieldErrors = {};
  const unplaced: Message[] = [];
  const refused = isRefusal(problem);
  for (const { pointer, detail } of (refused && problem.errors) || []) {
    const field = fieldOfPointer(pointer);
    if (field) faults[field] ??= () => detail;
    else unplaced.push(() => detail);
  }
  const placed = Object.keys(faults).length > 0;
  const title = message((messages) => (refused ? messages.notAccepted : messages.notReceived));
  return {
    title,
    fieldErrors: faults,
    generalErrors: placed || unplaced.length > 0 ? unplaced : [message(pickProblemMessage(problem))],
  };
}

function pickProblemMessage(problem: Problem): (messages: DeferredFormMessages) => string {
  const { type, status, detail } = problem;
  if (type === PROBLEM.alreadyPledged) return (messages) => messages.alreadyPledged;
  if (type === PROBLEM.keyInFlight) return (messages) => messages.inFlight;
  if (type === PROBLEM.initiativeClosed) return (messages) => messages.notOpen;
  if (type === PROBLEM.proofNeeded) return (messages) => messages.proofNeeded;
  if (type === CHALLENGE_UNSOLVED) return (messages) => messages.unsolved;
  if (status === 429) return (messages) => messages.tooMany;
  if (type === PROBLEM.network || type === PROBLEM.timeout) return (messages) => messages.unreached;
  if (status == null || status >= 500 || status === 408 || status === 425 || isTruncatedConflict(problem))
    return (messages) => messages.failing;
  return (messages) => detail ?? messages.refused;
}

/** The challenge was not solved, so that nothing was sent this time. */
export const CHALLENGE_UNSOLVED = 'urn:fumin:problem:unsolved';

/** Whatever kept a challenge from being solved, as what keeps the pledge from being sent. */
export function toUnsolvedError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError({ type: CHALLENGE_UNSOLVED, title: 'The challenge was not solved', detail: String(error) });
}

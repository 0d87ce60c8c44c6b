import { PROBLEM, type Proof } from '../../../src/contract/index.js';
import { HttpProblem } from '../http/http-problem.js';

/**
 * What keeps simple programs out and no person: a field that nobody sees, and a form that nobody fills in two seconds.
 * Whoever sends no proof at all is let through: a partner's own form, a pledge from the outbox of an older widget.
 */

/** How long a person needs at least, in milliseconds. */
const MIN_FILL_TIME = 2_000;

/** A solution that was found right, to be kept from coming again. */
export interface ChallengeSolution {
  readonly challengeHash: string;
  /** RFC 3339. */
  readonly expires: string;
}

/** Refuses (422) what looks as if a program had sent it, in words for the person that it may be all the same. */
export function requireHuman(proof: Proof | null | undefined): void {
  if (proof?.website) {
    throw proofNeededProblem(
      'A field that no person sees was filled in, perhaps by the browser. Nothing is lost: leave it empty, or turn off automatic filling, and send it again.',
    );
  }
  if (typeof proof?.elapsed === 'number' && proof.elapsed < MIN_FILL_TIME) {
    throw proofNeededProblem(
      'This came faster than a person types. Nothing is lost: wait a few seconds, and send it again.',
    );
  }
}

/** The problem of a pledge whose proof is not enough. */
export const proofNeededProblem = (detail: string): HttpProblem =>
  new HttpProblem(422, { type: PROBLEM.proofNeeded, detail });

import { PROBLEM, type Proof } from '../../../src/contract/index.js';
import { HttpProblem } from '../http/http-problem.js';

/**
 * Keeps out simple bots and no person: by a honeypot, a field that nobody sees, and by the time that filling in the form
 * took. A pledge without a proof is let through: it may come from a partner's own form or an older widget's outbox.
 */

/** Shortest time, in milliseconds, in which a person fills in the form. */
const MIN_FILL_TIME = 2_000;

/** Refuses (422) a pledge that looks as if a bot sent it, in words for the person who may have sent it all the same. */
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

/** Creates the problem of a pledge whose proof does not suffice. */
export const proofNeededProblem = (detail: string): HttpProblem =>
  new HttpProblem(422, { type: PROBLEM.proofNeeded, detail });

import { createChallenge, verifySolution } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';
import * as v from 'valibot';

import { proofNeededProblem, type ChallengeSolution } from './bot-checks.js';
import { sha256 } from '../storage/hashes.js';

/** How long a challenge may be solved and sent: as long as somebody may leave a form open, in milliseconds. */
const CHALLENGE_LIFETIME = 60 * 60 * 1000;

/** How many numbers there are to try at most: a second or so for an old telephone, nothing for one person. */
const MAX_NUMBER = 100_000;

/** ALTCHA's payload, as far as it is looked at here. `altcha-lib` looks at all of it. */
const AltchaPayload = v.object({
  algorithm: v.literal('SHA-256'),
  challenge: v.string(),
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  salt: v.string(),
  signature: v.string(),
});
type AltchaPayload = v.InferOutput<typeof AltchaPayload>;

/** Challenges of ALTCHA: signed, so that nothing is kept of one until its solution comes with a pledge. */
export interface Challenges {
  /** A new one for an initiative. */
  readonly create: (initiative: string) => Promise<Challenge>;
  /**
   * The solution that a pledge comes with, found right; whether it came before, the database says.
   *
   * @throws a `Refusal` with status 422 where there is none, it is wrong, of another initiative or too old
   */
  readonly verify: (initiative: string, payload: string | null | undefined) => Promise<ChallengeSolution>;
}

/** @param key signs challenges: the same at every instance */
export function createChallenges(key: string): Challenges {
  return {
    create: (initiative) =>
      createChallenge({
        hmacKey: key,
        maxNumber: MAX_NUMBER,
        expires: new Date(Date.now() + CHALLENGE_LIFETIME),
        params: { initiative },
      }),
    verify: async (initiative, text) => {
      if (!text) {
        throw proofNeededProblem(
          'This initiative asks for the solution of a challenge. Load the form anew, and send it again.',
        );
      }
      const payload = parsePayload(text);
      const params = new URLSearchParams(payload?.salt.split('?')[1]);
      const expires = Number(params.get('expires')) * 1000;
      const isRight =
        payload !== null && params.get('initiative') === initiative && (await verifySolution(payload, key));
      if (!isRight || !(expires > 0)) {
        throw proofNeededProblem(
          'The challenge of this pledge is not solved, or is too old. Solve a new one, and send it again.',
        );
      }
      return { challengeHash: sha256(payload.challenge), expires: new Date(expires).toISOString() };
    },
  };
}

function parsePayload(text: string): AltchaPayload | null {
  try {
    const reading = v.safeParse(AltchaPayload, JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
    return reading.success ? reading.output : null;
  } catch {
    return null;
  }
}

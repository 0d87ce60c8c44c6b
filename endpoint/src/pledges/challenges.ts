import { createChallenge, verifySolution } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';
import * as v from 'valibot';

import { sha256 } from '../storage/encoding/hashes.js';
import type { ChallengeSolution } from '../storage/new-pledge.js';
import { proofNeededProblem } from './bot-checks.js';

/** Time, in milliseconds, for which a solution is accepted: as long as somebody may leave a form open. */
const CHALLENGE_LIFETIME = 60 * 60 * 1000;

/** Maximum number of hashes that solving takes: about a second on an old telephone, which nobody minds once. */
const MAX_NUMBER = 100_000;

/** Members of ALTCHA's payload that are used here. `altcha-lib` verifies the whole of it. */
const AltchaPayload = v.object({
  algorithm: v.literal('SHA-256'),
  challenge: v.string(),
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  salt: v.string(),
  signature: v.string(),
});
type AltchaPayload = v.InferOutput<typeof AltchaPayload>;

/** ALTCHA challenges. They are signed, so nothing is stored of one until its solution arrives with a pledge. */
export interface Challenges {
  /** Creates a challenge for an initiative. */
  readonly create: (initiativeId: string) => Promise<Challenge>;
  /**
   * Verifies the solution that a pledge carries. Whether it was used before, the database tells.
   *
   * @param payload ALTCHA's payload, in Base64
   * @throws an `HttpProblem` with status 422 if the solution is missing, wrong, too old or of another initiative
   */
  readonly verify: (initiativeId: string, payload: string | null | undefined) => Promise<ChallengeSolution>;
}

/** @param key signs challenges; the same on every instance */
export function createChallenges(key: string): Challenges {
  return {
    create: (initiativeId) =>
      createChallenge({
        hmacKey: key,
        maxNumber: MAX_NUMBER,
        expires: new Date(Date.now() + CHALLENGE_LIFETIME),
        params: { initiative: initiativeId },
      }),
    verify: async (initiativeId, text) => {
      if (!text) {
        throw proofNeededProblem(
          'This initiative asks for the solution of a challenge. Load the form anew, and send it again.',
        );
      }
      const payload = parsePayload(text);
      const params = new URLSearchParams(payload?.salt.split('?')[1]);
      const expires = Number(params.get('expires')) * 1000;
      const isSolved =
        payload !== null && params.get('initiative') === initiativeId && (await verifySolution(payload, key));
      if (!isSolved || !(expires > 0)) {
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

import { inParallel, sendUntilAnswered } from './harness.js';

/** Pledge that a proof has sent. */
export interface SentPledge {
  readonly key: string;
  readonly body: object;
  /** The receipt; `null` where there was no answer. */
  text: string | null;
}

/**
 * Asks for every pledge that was acknowledged: is it there, with the same receipt? A stored pledge is found by its key, and
 * rejected with another body; a lost one would be accepted as new.
 */
export async function checkAcknowledged(
  base: string,
  all: readonly SentPledge[],
): Promise<{ lost: number; changed: number }> {
  let [lost, changed] = [0, 0];
  await inParallel(all, 8, async ({ key, body, text }) => {
    if (text === null) return;
    const probe = await sendUntilAnswered(base, { ...body, consent: null }, key);
    if (!probe.json.type.endsWith('key-reused')) lost++;
    else if ((await sendUntilAnswered(base, body, key)).text !== text) changed++;
  });
  return { lost, changed };
}

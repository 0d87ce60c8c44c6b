import { type Client, isPassing, ProblemError } from '../client/index.js';
import type { Problem } from '../contract/index.js';
import { PROBLEM } from '../contract/problem-types.js';
import { safeUrl } from '../domain/url.js';
import type { Saying } from './context.js';
import { type Faults, fieldAt } from './draft.js';

/** What a failed press has to tell: at the fields, and of the whole. */
export interface Trouble {
  /** What it comes to, where there is nothing to mend. */
  readonly title: Saying;
  readonly faults: Faults;
  readonly whole: readonly Saying[];
}

/** Whatever was thrown, as a problem. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { type: 'about:blank', detail: String(error) };

/**
 * Whether the endpoint said no, so that nothing was received; else it is not known, or still being decided, and the same
 * must be sent with the same key.
 */
export function isRefusal(problem: Problem): boolean {
  const { type, status } = problem;
  return type !== PROBLEM.keyInFlight && status != null && status >= 400 && status < 500 && !isPassing(problem);
}

/** A problem with a pledge in words, each at its place. */
export function troubleOf(problem: Problem): Trouble {
  const faults: Faults = {};
  const unplaced: Saying[] = [];
  for (const { pointer, detail } of (isRefusal(problem) && problem.errors) || []) {
    const field = fieldAt(pointer);
    if (field) faults[field] ??= () => detail;
    else unplaced.push(() => detail);
  }
  const placed = Object.keys(faults).length > 0;
  const title: Saying = (words) => (isRefusal(problem) ? words.notAccepted : words.notReceived);
  return { title, faults, whole: placed || unplaced.length > 0 ? unplaced : [summed(problem)] };
}

function summed({ type, status, detail }: Problem): Saying {
  if (type === PROBLEM.alreadyPledged) return (words) => words.alreadyPledged;
  if (type === PROBLEM.keyInFlight) return (words) => words.inFlight;
  if (type === PROBLEM.initiativeClosed) return (words) => words.notOpen;
  if (status === 429) return (words) => words.tooMany;
  if (type === PROBLEM.network || type === PROBLEM.timeout) return (words) => words.unreached;
  if (status == null || status >= 500 || status === 408 || status === 425) return (words) => words.failing;
  return (words) => detail ?? words.refused;
}

/**
 * Where pledges go: `pledges.url`, as long as it is at the endpoint's origin, which is all that a client sends to. `null`
 * where there is none.
 */
export function pledgeUrl(url: string | null | undefined, base: string, client: Client | null): string | null {
  const href = safeUrl(url, base);
  return href && client && new URL(href).origin === new URL(client.endpoint).origin ? href : null;
}

import type { Fault } from '../contract/index.js';
import { networkProblem } from './problem.js';
import type * as Recovery from './recovery.lazy.js';

/** Failure of a request, of which the recovery makes a problem. */
export interface Failure {
  readonly url: string;
  /** Response, where one began; it is no success, or cannot be used. */
  readonly response?: Response | undefined;
  /** Body of the response, where it arrived completely; `null` where it is in no charset that is known. */
  readonly text?: string | null;
  /** Time limit that was exceeded, in milliseconds. */
  readonly exceeded?: number | undefined;
  /** Error that was thrown. */
  readonly reason?: unknown;
  /** Places where the answer does not fit the contract. */
  readonly faults?: readonly Fault[];
  /** Origin that the request had to go to. */
  readonly origin?: string;
}

/** Time limit for loading the recovery, in milliseconds: a reader is told of a failure even where its chunk hangs. */
const TIMEOUT = 10_000;

let loaded: typeof Recovery | null = null;

/**
 * Loads the recovery: retries, problems and offline copies, which only a page needs that something fails on. Resolves
 * with `null` where it does not come; the next call tries again.
 */
export async function loadRecovery(): Promise<typeof Recovery | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    // Inside an async function: an `import()` that a bundler compiled may throw at once, before there is a promise.
    loaded ??= await Promise.race([
      import('./recovery.lazy.js'),
      new Promise<null>((resolve) => {
        timer = setTimeout(resolve, TIMEOUT, null);
      }),
    ]);
  } catch {
    // As where it takes too long.
  }
  clearTimeout(timer);
  return loaded;
}

/**
 * Loads the recovery for a failure.
 *
 * @throws {ProblemError} a network problem where the recovery does not come: after one, anything may be tried again
 */
export async function requireRecovery({ url, response, reason }: Failure): Promise<typeof Recovery> {
  const recovery = await loadRecovery();
  if (!recovery) throw networkProblem(url, reason ?? (response && `HTTP ${response.status}`));
  return recovery;
}

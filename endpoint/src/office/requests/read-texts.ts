import type { Fault } from '../../../../src/contract/index.js';
import { HttpProblem } from '../../http/http-problem.js';

/**
 * Reads members of a body, each of which has to be a text. Others are ignored.
 *
 * @param body parsed from JSON; `undefined` if there was none
 * @throws an {@link HttpProblem} with status 415 if there is no body, 422 if it does not fit
 */
export function readTexts<Name extends string>(body: unknown, names: readonly Name[]): Readonly<Record<Name, string>> {
  if (body === undefined) throw new HttpProblem(415);
  const members = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const isMissing = (name: Name): boolean => typeof members[name] !== 'string' || members[name] === '';
  const faults = names.filter(isMissing).map((name) => ({ pointer: `/${name}`, detail: 'Expected a text' }));
  if (faults.length > 0) throw misfit(faults);
  return Object.fromEntries(names.map((name) => [name, members[name]])) as Record<Name, string>;
}

/** Creates the problem of a body that does not fit. */
export const misfit = (errors: readonly Fault[]): HttpProblem =>
  new HttpProblem(422, { detail: 'See errors for what does not fit.', errors });

import { HttpProblem } from '../../http/http-problem.js';
import { VacuumIncompleteError } from '../../storage/database/vacuum.js';
import { OfficeActionError } from '../../storage/office-actions.js';

/** Returns a pledge that was found. @throws an {@link HttpProblem} with status 404 if there is none */
export function requirePledge<T>(pledge: T | null): T {
  if (pledge === null) throw new HttpProblem(404, { detail: 'There is no such pledge.' });
  return pledge;
}

/** Throws what an action of the office has thrown, as a problem where it is one for the office. */
export function throwAsProblem(error: unknown): never {
  if (error instanceof OfficeActionError) throw new HttpProblem(409, { detail: `Not done: ${error.message}.` });
  if (error instanceof VacuumIncompleteError) throw new HttpProblem(503, { detail: `It is ${error.message}.` });
  throw error;
}

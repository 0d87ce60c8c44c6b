import * as v from 'valibot';

import { PledgeRequest, read, type Initiative } from '../../../../src/contract/index.js';
import { HttpProblem } from '../../http/http-problem.js';
import { findNameFaults, findRoleFaults, invalidPledgeProblem, removeInput } from '../../pledges/validate-pledge.js';
import type { PledgeCorrection } from '../../storage/correct-pledge.js';
import { OFFICE_ACTIONS } from '../../storage/office-actions.js';

/** Maximum number of pledges to decide on at once. */
const MAX_DECISIONS = 500;

/** Decision on several pledges. */
const Decision = v.object({
  action: v.picklist(OFFICE_ACTIONS),
  numbers: v.pipe(
    v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(999_999_999))),
    v.minLength(1),
    v.maxLength(MAX_DECISIONS),
  ),
});
export type Decision = v.InferOutput<typeof Decision>;

/** Correction as it is sent, with the parts of a pledge that it may correct. */
const CorrectionRequest = v.object({
  organization: v.nullish(v.pick(PledgeRequest.entries.organization, ['name'])),
  roles: v.nullish(PledgeRequest.entries.roles),
});

/**
 * Reads the body of a decision. A number that is repeated counts once.
 *
 * @throws an {@link HttpProblem} with status 422 that names every fault by its pointer
 */
export function readDecision(body: unknown): Decision {
  const reading = read(Decision, body);
  if (reading.ok) return { ...reading.value, numbers: [...new Set(reading.value.numbers)] };
  throw new HttpProblem(422, {
    detail: 'See errors for what does not fit.',
    errors: reading.faults.map(removeInput),
  });
}

/**
 * Reads the body of a correction and validates it like a pledge.
 *
 * @param initiative `null` if the folder no longer has it: then its roles are not known, and the name alone can be corrected
 * @throws an {@link HttpProblem} with status 422 that names every fault by its pointer
 */
export function readCorrection(body: unknown, initiative: Initiative | null): PledgeCorrection {
  const reading = read(CorrectionRequest, body);
  if (!reading.ok) throw invalidPledgeProblem(reading.faults.map(removeInput));
  const { organization, roles } = reading.value;
  if (!organization && !roles) {
    throw invalidPledgeProblem([{ pointer: '', detail: 'Expected organization, roles or both' }]);
  }
  const unknownRoles = {
    pointer: '/roles',
    detail: 'The roles of this initiative are not known: it is not in the folder',
  };
  const faults = [
    ...(organization ? findNameFaults(organization.name) : []),
    ...(roles ? (initiative ? findRoleFaults(roles, initiative) : [unknownRoles]) : []),
  ];
  if (faults.length > 0) throw invalidPledgeProblem(faults);
  const limits = (initiative?.roles ?? []).flatMap(({ id, limit }) => (limit ? [[id, limit] as const] : []));
  return { name: organization?.name ?? null, roles: roles ?? null, limits: new Map(limits) };
}

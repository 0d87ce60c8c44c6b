import {
  PledgeRequest,
  PROBLEM,
  read,
  type Fault,
  type Initiative,
  type PledgeFields,
} from '../../../src/contract/index.js';
import { isCreditCode } from '../../../src/domain/credit-code.js';
import { isAhead, isPast } from '../../../src/domain/dates.js';
import { organizationKey } from '../../../src/domain/organization-name.js';
import { HttpProblem } from '../http/http-problem.js';

/**
 * What a pledge must be, as far as it can be told without the database: first by itself, then against the initiative
 * that it is for.
 */

/**
 * Refuses (403) where an initiative takes no pledges: it never does here, not yet, or no longer.
 *
 * @param taken whether pledges of this initiative are taken at this endpoint
 */
export function requireOpen({ opens, closes }: Initiative, taken: boolean, now: Date): void {
  const detail = !taken
    ? 'This initiative takes no pledges here.'
    : opens && isAhead(opens, now)
      ? 'This initiative is not open yet.'
      : closes && isPast(closes, now)
        ? 'This initiative is closed.'
        : null;
  if (detail !== null) throw new HttpProblem(403, { type: PROBLEM.initiativeClosed, detail });
}

/**
 * Reads the body of a pledge and checks it against its initiative.
 *
 * @param body parsed from JSON
 * @throws a {@link HttpProblem} with status 422 that names every fault by its pointer
 */
export function validatePledge(body: unknown, initiative: Initiative): PledgeRequest {
  const reading = read(PledgeRequest, body);
  if (!reading.ok) throw invalidPledgeProblem(reading.faults.map(removeInput));
  const pledge = removeUnrequestedFields(reading.value, initiative);
  const faults = [
    ...findOrganizationFaults(pledge),
    ...findFieldFaults(pledge, initiative),
    ...findRoleFaults(pledge, initiative),
  ];
  if (pledge.consent.version !== (initiative.privacy?.version ?? null)) {
    faults.push({ pointer: '/consent/version', detail: 'Expected the version of the privacy notice that is in force' });
  }
  if (faults.length > 0) throw invalidPledgeProblem(faults);
  return pledge;
}

/** The problem of a pledge that does not fit. */
export function invalidPledgeProblem(errors: readonly Fault[]): HttpProblem {
  return new HttpProblem(422, { type: PROBLEM.invalidPledge, detail: 'See errors for what does not fit.', errors });
}

/** A role that has no place left, by where it stands in the pledge. */
export const fullRoleFault = (roles: readonly string[], role: string): Fault => ({
  pointer: `/roles/${roles.indexOf(role)}`,
  detail: 'This role has been taken by as many organizations as may take it',
});

/** A fault without the value that was sent, which valibot repeats in its message and which may be contact data. */
const removeInput = ({ pointer, detail }: Fault): Fault => ({
  pointer,
  detail: detail.replace(/(?: but|:) received [^]*$/i, ''),
});

/** What may be asked for, or not: where it stands in a pledge, and what it is called. */
const OPTIONAL_FIELDS: readonly {
  readonly field: keyof PledgeFields;
  readonly pointer: string;
  readonly called: string;
  readonly of: (pledge: PledgeRequest) => string | null | undefined;
}[] = [
  {
    field: 'creditCode',
    pointer: '/organization/creditCode',
    called: 'the unified social credit code',
    of: ({ organization }) => organization.creditCode,
  },
  { field: 'telephone', pointer: '/contact/telephone', called: 'a telephone number', of: (p) => p.contact.telephone },
  { field: 'email', pointer: '/contact/email', called: 'an e-mail address', of: ({ contact }) => contact.email },
  { field: 'message', pointer: '/message', called: 'a message', of: ({ message }) => message },
];

/**
 * What an initiative asks for. One that wants neither a telephone number nor an e-mail address gets one of them all the
 * same: somebody must be reached.
 */
function resolveFieldUses({ fields }: Initiative): PledgeFields {
  if (fields?.telephone !== 'none' || fields.email !== 'none') return fields ?? {};
  return { ...fields, telephone: 'optional', email: 'optional' };
}

/** A pledge without what its initiative does not ask for, so that none of it is kept. */
function removeUnrequestedFields(pledge: PledgeRequest, initiative: Initiative): PledgeRequest {
  const { creditCode, telephone, email, message } = resolveFieldUses(initiative);
  const { organization, contact } = pledge;
  return {
    ...pledge,
    organization: { ...organization, creditCode: creditCode === 'none' ? null : organization.creditCode },
    contact: {
      ...contact,
      telephone: telephone === 'none' ? null : contact.telephone,
      email: email === 'none' ? null : contact.email,
    },
    message: message === 'none' ? null : pledge.message,
  };
}

function findFieldFaults(pledge: PledgeRequest, initiative: Initiative): Fault[] {
  const uses = resolveFieldUses(initiative);
  const faults = OPTIONAL_FIELDS.filter(({ field, of }) => uses[field] === 'required' && !of(pledge)?.trim()).map(
    ({ pointer, called }) => ({ pointer, detail: `This initiative asks for ${called}` }),
  );
  if (faults.length > 0 || pledge.contact.telephone || pledge.contact.email) return faults;
  // What was sent to be reached by is what is not asked for.
  return OPTIONAL_FIELDS.filter(
    ({ field }) => uses[field] !== 'none' && (field === 'telephone' || field === 'email'),
  ).map(({ pointer, called }) => ({ pointer, detail: `This initiative asks for ${called}` }));
}

function findOrganizationFaults({ organization: { name, creditCode } }: PledgeRequest): Fault[] {
  const faults: Fault[] = [];
  if (organizationKey(name) === '') {
    faults.push({ pointer: '/organization/name', detail: 'Expected a name with letters or digits' });
  }
  if (creditCode && !isCreditCode(creditCode)) {
    faults.push({
      pointer: '/organization/creditCode',
      detail: 'Expected a unified social credit code (GB 32100-2015)',
    });
  }
  return faults;
}

function findRoleFaults({ roles }: PledgeRequest, initiative: Initiative): Fault[] {
  const known = new Set(initiative.roles.map(({ id }) => id));
  const least = initiative.choose?.min ?? 1;
  const most = initiative.choose?.max ?? Infinity;
  const faults: Fault[] = [];
  roles.forEach((role, index) => {
    if (!known.has(role)) faults.push({ pointer: `/roles/${index}`, detail: 'Expected a role of this initiative' });
  });
  if (roles.length < least) faults.push({ pointer: '/roles', detail: `Expected at least ${least} roles` });
  if (roles.length > most) faults.push({ pointer: '/roles', detail: `Expected at most ${most} roles` });
  return faults;
}

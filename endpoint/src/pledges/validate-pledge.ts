import {
  PledgeRequest,
  PROBLEM,
  read,
  type Fault,
  type Initiative,
  type PledgeFields,
} from '../../../src/contract/index.js';
import { creditCodeIssue, isAcceptedCreditCode } from '../../../src/domain/credit-code.js';
import {
  fieldUse,
  noticeVersion,
  pledgingPhase,
  roleRange,
  type PledgingPhase,
} from '../../../src/domain/initiative-rules.js';
import { organizationKey } from '../../../src/domain/organization-name.js';
import { HttpProblem } from '../http/http-problem.js';
import { parseInvitationCode } from '../storage/invitation-codes.js';

/** Validates a pledge as far as possible without the database: by itself, then against its initiative. */

/**
 * Refuses (403) a pledge for an initiative that takes none: never at this endpoint, not yet, or no longer.
 *
 * @param isTakenHere whether pledges of this initiative are sent to this endpoint
 */
export function requireOpen(initiative: Initiative, isTakenHere: boolean, now: Date): void {
  const detail = isTakenHere ? PHASE_DETAILS[pledgingPhase(initiative, now)] : 'This initiative takes no pledges here.';
  if (detail !== null) throw new HttpProblem(403, { type: PROBLEM.initiativeClosed, detail });
}

const PHASE_DETAILS: Readonly<Record<PledgingPhase, string | null>> = {
  upcoming: 'This initiative is not open yet.',
  open: null,
  closed: 'This initiative is closed.',
};

/**
 * Reads the body of a pledge and validates it against its initiative.
 *
 * @param body parsed from JSON
 * @throws an {@link HttpProblem} with status 422 that names every fault by its pointer
 */
export function validatePledge(body: unknown, initiative: Initiative): PledgeRequest {
  const reading = read(PledgeRequest, body);
  if (!reading.ok) throw invalidPledgeProblem(reading.faults.map(removeInput));
  const pledge = removeUnrequestedFields(reading.value, initiative);
  const faults = [
    ...findNameFaults(pledge.organization.name),
    ...findCreditCodeFaults(pledge.organization.creditCode),
    ...findFieldFaults(pledge, initiative),
    ...findRoleFaults(pledge.roles, initiative),
  ];
  if (initiative.pledges?.codes && parseInvitationCode(pledge.code ?? '') === null) faults.push(CODE_FAULT);
  if (pledge.consent.version !== noticeVersion(initiative)) {
    faults.push({ pointer: '/consent/version', detail: 'Expected the version of the privacy notice that is in force' });
  }
  if (faults.length > 0) throw invalidPledgeProblem(faults);
  return pledge;
}

/** Creates the problem of a pledge with faults. */
export function invalidPledgeProblem(errors: readonly Fault[]): HttpProblem {
  return new HttpProblem(422, { type: PROBLEM.invalidPledge, detail: 'See errors for what does not fit.', errors });
}

/** Fault of an invitation code that is missing, or none of the organization's that can be used. */
export const CODE_FAULT: Fault = {
  pointer: '/code',
  detail: 'Expected an invitation code of this organization that was not used before',
};

/** Creates the fault of a role that has reached its limit. */
export const fullRoleFault = (roles: readonly string[], role: string): Fault => ({
  pointer: `/roles/${roles.indexOf(role)}`,
  detail: 'This role has been taken by as many organizations as may take it',
});

/** Removes from a fault the value that was sent: valibot repeats it in its message, and it may be contact data. */
export const removeInput = ({ pointer, detail }: Fault): Fault => ({
  pointer,
  detail: detail.replace(/(?: but|:) received [^]*$/i, ''),
});

/** Fields whose use an initiative chooses, with their place in a pledge and their name in a fault. */
const CONFIGURABLE_FIELDS: readonly {
  readonly field: keyof PledgeFields;
  readonly pointer: string;
  readonly label: string;
  readonly readValue: (pledge: PledgeRequest) => string | null | undefined;
}[] = [
  {
    field: 'creditCode',
    pointer: '/organization/creditCode',
    label: 'the unified social credit code',
    readValue: ({ organization }) => organization.creditCode,
  },
  {
    field: 'telephone',
    pointer: '/contact/telephone',
    label: 'a telephone number',
    readValue: ({ contact }) => contact.telephone,
  },
  { field: 'email', pointer: '/contact/email', label: 'an e-mail address', readValue: ({ contact }) => contact.email },
  { field: 'message', pointer: '/message', label: 'a message', readValue: ({ message }) => message },
];

/** Removes fields that the initiative does not ask for, so that none of them is stored. */
function removeUnrequestedFields(pledge: PledgeRequest, initiative: Initiative): PledgeRequest {
  const { organization, contact, message } = pledge;
  const keep = <T>(field: keyof PledgeFields, value: T): T | null =>
    fieldUse(field, initiative) === 'none' ? null : value;
  return {
    ...pledge,
    organization: { ...organization, creditCode: keep('creditCode', organization.creditCode) },
    contact: {
      ...contact,
      telephone: keep('telephone', contact.telephone),
      email: keep('email', contact.email),
    },
    message: keep('message', message),
  };
}

/** Finds required fields that are missing. */
function findFieldFaults(pledge: PledgeRequest, initiative: Initiative): Fault[] {
  return CONFIGURABLE_FIELDS.filter(
    ({ field, readValue }) => fieldUse(field, initiative) === 'required' && !readValue(pledge)?.trim(),
  ).map(({ pointer, label }) => ({ pointer, detail: `This initiative asks for ${label}` }));
}

/** Finds what keeps a text from being the name of an organization. */
export const findNameFaults = (name: string): Fault[] =>
  organizationKey(name) === ''
    ? [{ pointer: '/organization/name', detail: 'Expected a name with letters or digits' }]
    : [];

function findCreditCodeFaults(creditCode: string | null | undefined): Fault[] {
  if (!creditCode || isAcceptedCreditCode(creditCode)) return [];
  const detail =
    creditCodeIssue(creditCode) === 'resident-id'
      ? 'This is the number of a person’s identity card, which is not asked for'
      : 'Expected a unified social credit code (GB 32100-2015)';
  return [{ pointer: '/organization/creditCode', detail }];
}

/** Finds roles that an initiative does not have, and whether they are too few or too many. */
export function findRoleFaults(roles: readonly string[], initiative: Initiative): Fault[] {
  const ids = new Set(initiative.roles.map(({ id }) => id));
  const { min, max } = roleRange(initiative);
  const faults: Fault[] = [];
  roles.forEach((role, index) => {
    if (!ids.has(role)) faults.push({ pointer: `/roles/${index}`, detail: 'Expected a role of this initiative' });
  });
  if (roles.length < min) faults.push({ pointer: '/roles', detail: `Expected at least ${min} roles` });
  if (roles.length > max) faults.push({ pointer: '/roles', detail: `Expected at most ${max} roles` });
  return faults;
}

import { PROBLEM, type Initiative, type PledgeRequest, type Receipt } from '../../../src/contract/index.js';
import { normalizeCreditCode } from '../../../src/domain/credit-code.js';
import { organizationKey } from '../../../src/domain/organization-name.js';
import { takesPledgesHere, type FindInitiative } from '../content/initiative-files.js';
import { HttpProblem } from '../http/http-problem.js';
import type { InsertPledge } from '../storage/batch-queue.js';
import type { Database } from '../storage/database/database.js';
import { sha256 } from '../storage/encoding/hashes.js';
import { parseInvitationCode } from '../storage/invitation-codes.js';
import type { ChallengeSolution, NewPledge } from '../storage/new-pledge.js';
import { findReceiptByKey } from '../storage/receipts.js';
import { proofNeededProblem, requireHuman } from './bot-checks.js';
import type { Challenges } from './challenges.js';
import { hashBody } from './idempotency.js';
import { CODE_FAULT, fullRoleFault, invalidPledgeProblem, requireOpen, validatePledge } from './validate-pledge.js';
import { deriveIssuedToken, deriveWithdrawalToken, hashWithdrawalToken } from './withdrawal-token.js';

/** Pledge as it was sent. */
export interface PledgeSubmission {
  readonly initiativeId: string;
  /** Idempotency key. */
  readonly key: string;
  /** Parsed from JSON, and not validated yet. */
  readonly body: unknown;
}

/** Takes a pledge and returns its receipt, with the withdrawal token, or throws an {@link HttpProblem}. */
export type SubmitPledge = (submission: PledgeSubmission) => Promise<Receipt>;

interface PledgeServiceDependencies {
  readonly database: Database;
  readonly insertPledge: InsertPledge;
  readonly findInitiative: FindInitiative;
  /** `null` if pledges need no challenge. */
  readonly challenges: Challenges | null;
}

/**
 * Creates the service that takes pledges. A key that was used before gets its first receipt, whatever has become of the
 * initiative since; it says so if the pledge was withdrawn. It is looked up last, only after the pledge was refused: a new key, as nearly every one
 * is, costs no query.
 */
export const createPledgeService =
  (dependencies: PledgeServiceDependencies): SubmitPledge =>
  async (submission) => {
    try {
      return await takePledge(dependencies, submission);
    } catch (error) {
      const receipt = error instanceof HttpProblem ? await findEarlierReceipt(dependencies.database, submission) : null;
      if (receipt) return receipt;
      throw error;
    }
  };

async function takePledge(
  { insertPledge, findInitiative, challenges }: PledgeServiceDependencies,
  submission: PledgeSubmission,
): Promise<Receipt> {
  const { initiativeId, body } = submission;
  const lookup = await findInitiative(initiativeId);
  if (lookup.state === 'missing') throw new HttpProblem(404, { detail: 'There is no such initiative.' });
  if (lookup.state === 'broken') throw new HttpProblem(503, { detail: 'This initiative cannot be read at present.' });
  const { initiative } = lookup;
  const now = new Date();
  requireOpen(initiative, takesPledgesHere(initiativeId, initiative), now);
  const request = validatePledge(body, initiative);
  requireHuman(request.proof);
  const solution = challenges ? await challenges.verify(initiativeId, request.proof?.altcha) : null;

  const result = await insertPledge(toNewPledge(submission, initiative, request, now, solution));
  switch (result.outcome) {
    case 'inserted':
      return { ...result.receipt, withdrawalToken: deriveWithdrawalToken(initiativeId, submission.key) };
    case 'role-full':
      throw invalidPledgeProblem(result.roles.map((role) => fullRoleFault(request.roles, role)));
    case 'code-refused':
      throw invalidPledgeProblem([CODE_FAULT]);
    case 'solution-used':
      throw proofNeededProblem(
        'The challenge of this pledge came with another one. Solve a new one, and send it again.',
      );
    case 'conflict':
      throw new HttpProblem(409, {
        type: PROBLEM.alreadyPledged,
        detail: 'An organization pledges once for an initiative.',
      });
  }
}

function toNewPledge(
  { initiativeId, key, body }: PledgeSubmission,
  initiative: Initiative,
  { organization, contact, roles, message, publish, consent, code }: PledgeRequest,
  now: Date,
  solution: ChallengeSolution | null,
): NewPledge {
  return {
    initiative: initiativeId,
    initiativeVersion: initiative.version ?? null,
    keyHash: sha256(key),
    bodyHash: hashBody(body, key),
    tokenHash: hashWithdrawalToken(initiativeId, deriveWithdrawalToken(initiativeId, key)),
    organization: {
      name: organization.name,
      key: organizationKey(organization.name),
      creditCode: organization.creditCode ? normalizeCreditCode(organization.creditCode) : null,
    },
    contact: { name: contact.name, telephone: contact.telephone ?? null, email: contact.email ?? null },
    roles,
    limits: new Map(
      initiative.roles.flatMap(({ id: role, limit }) => (limit && roles.includes(role) ? [[role, limit]] : [])),
    ),
    message: message?.trim() ? message : null,
    publish,
    consentVersion: consent.version,
    received: now.toISOString(),
    state: publish && !initiative.pledges?.moderation ? 'published' : 'received',
    solution,
    code: initiative.pledges?.codes ? parseInvitationCode(code ?? '') : null,
  };
}

/**
 * Finds the receipt of a key that was used before.
 *
 * @throws an {@link HttpProblem} with status 422 if it was used with another body
 */
async function findEarlierReceipt(
  database: Database,
  { initiativeId, key, body }: PledgeSubmission,
): Promise<Receipt | null> {
  const earlier = await findReceiptByKey(database, initiativeId, sha256(key));
  if (earlier && earlier.bodyHash !== hashBody(body, key)) {
    throw new HttpProblem(422, { type: PROBLEM.keyReused, detail: 'A new pledge needs a new key.' });
  }
  if (!earlier) return null;
  // Nothing is left to withdraw of a pledge that was withdrawn since.
  if (earlier.receipt.state === 'withdrawn') return earlier.receipt;
  const withdrawalToken = deriveIssuedToken(initiativeId, key, earlier.tokenHash);
  return { ...earlier.receipt, ...(withdrawalToken !== null && { withdrawalToken }) };
}

import { PROBLEM, type Initiative, type PledgeRequest, type Receipt } from '../../../src/contract/index.js';
import { normalizeCreditCode } from '../../../src/domain/credit-code.js';
import { organizationKey } from '../../../src/domain/organization-name.js';
import type { Challenges } from './challenges.js';
import { takesPledgesHere, type FindInitiative } from '../content/initiative-files.js';
import { hashBody, deriveWithdrawalToken } from './idempotency.js';
import { fullRoleFault, invalidPledgeProblem, requireOpen, validatePledge } from './validate-pledge.js';
import { HttpProblem } from '../http/http-problem.js';
import { requireHuman, proofNeededProblem, type ChallengeSolution } from './bot-checks.js';
import type { Database } from '../storage/database/database.js';
import { sha256 } from '../storage/hashes.js';
import { findReceiptByKey } from '../storage/receipts.js';
import type { NewPledge } from '../storage/insert-pledges.js';
import type { InsertPledge } from '../storage/batch-queue.js';

/** A pledge as it was sent. */
export interface PledgeSubmission {
  /** The initiative's. */
  readonly initiativeId: string;
  readonly key: string;
  readonly body: unknown;
}

/** Takes a pledge, or throws a {@link HttpProblem}. */
export type SubmitPledge = (sent: PledgeSubmission) => Promise<Receipt>;

interface PledgeServiceDependencies {
  readonly database: Database;
  readonly take: InsertPledge;
  readonly findInitiative: FindInitiative;
  readonly challenges: Challenges | null;
}

/**
 * What comes of a pledge. A key that came before gets its first answer, whatever has become of the initiative or the
 * pledge since. Looking for it comes last, though, when something else stands in the way: a key that is new, as nearly
 * every one is, costs no look.
 */
export const createPledgeService =
  (means: PledgeServiceDependencies): SubmitPledge =>
  async (sent) => {
    try {
      return await takePledge(means, sent);
    } catch (error) {
      const earlier = error instanceof HttpProblem ? await findEarlierReceipt(means.database, sent) : null;
      if (earlier) return earlier;
      throw error;
    }
  };

async function takePledge(
  { take, findInitiative, challenges }: PledgeServiceDependencies,
  sent: PledgeSubmission,
): Promise<Receipt> {
  const found = await findInitiative(sent.initiativeId);
  if (found.state === 'missing') throw new HttpProblem(404, { detail: 'There is no such initiative.' });
  if (found.state === 'broken') throw new HttpProblem(503, { detail: 'This initiative cannot be read at present.' });
  const { initiative } = found;
  const now = new Date();
  requireOpen(initiative, takesPledgesHere(sent.initiativeId, initiative), now);
  const request = validatePledge(sent.body, initiative);
  requireHuman(request.proof);
  const solution = challenges ? await challenges.verify(sent.initiativeId, request.proof?.altcha) : null;

  const taking = await take(toNewPledge(sent, initiative, request, now, solution));
  switch (taking.outcome) {
    case 'taken':
      return taking.receipt;
    case 'full':
      throw invalidPledgeProblem(taking.roles.map((role) => fullRoleFault(request.roles, role)));
    case 'used':
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
  { organization, contact, roles, message, publish, consent }: PledgeRequest,
  now: Date,
  solution: ChallengeSolution | null,
): NewPledge {
  return {
    initiative: initiativeId,
    initiativeVersion: initiative.version ?? null,
    keyHash: sha256(key),
    bodyHash: hashBody(body, key),
    tokenHash: sha256(deriveWithdrawalToken(initiativeId, key)),
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
  };
}

/** The receipt of a key that came before with this body. */
async function findEarlierReceipt(
  database: Database,
  { initiativeId, key, body }: PledgeSubmission,
): Promise<Receipt | null> {
  const earlier = await findReceiptByKey(database, initiativeId, sha256(key));
  if (earlier && earlier.bodyHash !== hashBody(body, key)) {
    throw new HttpProblem(422, { type: PROBLEM.keyReused, detail: 'A new pledge needs a new key.' });
  }
  return earlier?.receipt ?? null;
}

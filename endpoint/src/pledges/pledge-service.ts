import { PROBLEM, type Initiative, type PledgeRequest, type Receipt } from '../../../src/contract/index.js';
import { normalizeCreditCode } from '../../../src/domain/credit-code.js';
import { organizationKey } from '../../../src/domain/organization-name.js';
import type { Challenges } from './challenges.js';
import { takesPledges, type FindInitiative } from '../content/initiative-files.js';
import { hashBody, withdrawalToken } from './idempotency.js';
import { fullRole, invalidPledge, mustBeOpen, readPledge } from './validate-pledge.js';
import { Refusal } from '../http/http-problem.js';
import { mustLookHuman, proofNeeded, type Solution } from './bot-checks.js';
import type { Database } from '../storage/database/database.js';
import { hash } from '../storage/hashes.js';
import { findByKey } from '../storage/receipts.js';
import type { NewPledge } from '../storage/insert-pledges.js';
import type { TakePledge } from '../storage/batch-queue.js';

/** A pledge as it was sent. */
export interface Sent {
  /** The initiative's. */
  readonly id: string;
  readonly key: string;
  readonly body: unknown;
}

/** Takes a pledge, or throws a {@link Refusal}. */
export type Pledging = (sent: Sent) => Promise<Receipt>;

interface Means {
  readonly database: Database;
  readonly take: TakePledge;
  readonly findInitiative: FindInitiative;
  readonly challenges: Challenges | null;
}

/**
 * What comes of a pledge. A key that came before gets its first answer, whatever has become of the initiative or the
 * pledge since. Looking for it comes last, though, when something else stands in the way: a key that is new, as nearly
 * every one is, costs no look.
 */
export const pledgingWith =
  (means: Means): Pledging =>
  async (sent) => {
    try {
      return await takeNew(means, sent);
    } catch (error) {
      const earlier = error instanceof Refusal ? await repeated(means.database, sent) : null;
      if (earlier) return earlier;
      throw error;
    }
  };

async function takeNew({ take, findInitiative, challenges }: Means, sent: Sent): Promise<Receipt> {
  const found = await findInitiative(sent.id);
  if (found.state === 'missing') throw new Refusal(404, { detail: 'There is no such initiative.' });
  if (found.state === 'broken') throw new Refusal(503, { detail: 'This initiative cannot be read at present.' });
  const { initiative } = found;
  const now = new Date();
  mustBeOpen(initiative, takesPledges(sent.id, initiative), now);
  const request = readPledge(sent.body, initiative);
  mustLookHuman(request.proof);
  const solution = challenges ? await challenges.check(sent.id, request.proof?.altcha) : null;

  const taking = await take(newPledge(sent, initiative, request, now, solution));
  switch (taking.outcome) {
    case 'taken':
      return taking.receipt;
    case 'full':
      throw invalidPledge(taking.roles.map((role) => fullRole(request.roles, role)));
    case 'used':
      throw proofNeeded('The challenge of this pledge came with another one. Solve a new one, and send it again.');
    case 'conflict':
      throw new Refusal(409, {
        type: PROBLEM.alreadyPledged,
        detail: 'An organization pledges once for an initiative.',
      });
  }
}

function newPledge(
  { id, key, body }: Sent,
  initiative: Initiative,
  { organization, contact, roles, message, publish, consent }: PledgeRequest,
  now: Date,
  solution: Solution | null,
): NewPledge {
  return {
    initiative: id,
    initiativeVersion: initiative.version ?? null,
    keyHash: hash(key),
    bodyHash: hashBody(body, key),
    tokenHash: hash(withdrawalToken(id, key)),
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
async function repeated(database: Database, { id, key, body }: Sent): Promise<Receipt | null> {
  const earlier = await findByKey(database, id, hash(key));
  if (earlier && earlier.bodyHash !== hashBody(body, key)) {
    throw new Refusal(422, { type: PROBLEM.keyReused, detail: 'A new pledge needs a new key.' });
  }
  return earlier?.receipt ?? null;
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { PROBLEM, type Receipt } from '../../src/contract/index.js';
import { normalizeCreditCode } from '../../src/domain/credit-code.js';
import { organizationKey } from '../../src/domain/organization-name.js';
import { takesPledges, type FindInitiative } from './initiatives.js';
import { hashBody, readKey, withdrawalToken } from './keys.js';
import { ID_PARAMETER } from './paths.js';
import { fullRole, invalidPledge, mustBeOpen, readPledge } from './pledge-rules.js';
import { Refusal } from './problems.js';
import type { Database } from './storage/database.js';
import { hash } from './storage/hashes.js';
import { findByKey, takePledge, type NewPledge } from './storage/take.js';
import { withdrawPledge } from './storage/withdraw.js';

interface Params {
  Params: { readonly id: string; readonly number: string };
}

interface Sent {
  readonly id: string;
  readonly key: string;
  readonly body: unknown;
}

/**
 * Pledging and withdrawing.
 *
 * @param rateLimit how many of each a network address may send in a minute; `null` for any number
 */
export function pledgeRoutes(
  app: FastifyInstance,
  database: Database,
  findInitiative: FindInitiative,
  rateLimit: number | null,
): void {
  const config = rateLimit === null ? {} : { rateLimit: { max: rateLimit, timeWindow: '1 minute' } };
  const inFlight = new Set<string>();

  app.post<Params>(`/initiatives/${ID_PARAMETER}/pledges`, { config }, async (request, reply) => {
    const sent = { id: request.params.id, key: readKey(request.headers['idempotency-key']), body: request.body };
    if (sent.body === undefined) throw new Refusal(415);
    const claim = hash(`${sent.id} ${sent.key}`);
    if (inFlight.has(claim)) {
      throw new Refusal(409, {
        type: PROBLEM.keyInFlight,
        detail: 'Ask again with the same key.',
        headers: { 'retry-after': '1' },
      });
    }
    inFlight.add(claim);
    try {
      const receipt = await pledge(database, findInitiative, sent);
      reply.code(201);
      return { ...receipt, withdrawalToken: withdrawalToken(sent.id, sent.key) };
    } finally {
      inFlight.delete(claim);
    }
  });

  app.delete<Params>(
    `/initiatives/${ID_PARAMETER}/pledges/:number(^[1-9]\\d{0,14}$)`,
    { config },
    async (request: FastifyRequest<Params>, reply: FastifyReply) => {
      const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined) {
        throw new Refusal(401, {
          detail: 'Send the withdrawal token of the receipt as Authorization: Bearer.',
          headers: { 'www-authenticate': 'Bearer realm="withdrawal"' },
        });
      }
      const { id, number } = request.params;
      const withdrawn = await withdrawPledge(database, id, Number(number), hash(token));
      if (!withdrawn) throw new Refusal(403, { detail: 'This token does not withdraw this pledge.' });
      return reply.send(withdrawn);
    },
  );
}

/**
 * A key that came before gets its first answer, whatever has become of the initiative or the pledge since. Only a new
 * one is checked, and then the database decides.
 */
async function pledge(database: Database, findInitiative: FindInitiative, sent: Sent): Promise<Receipt> {
  const { id, key, body } = sent;
  const earlier = await repeated(database, sent);
  if (earlier) return earlier;

  const found = await findInitiative(id);
  if (found.state === 'missing') throw new Refusal(404, { detail: 'There is no such initiative.' });
  if (found.state === 'broken') throw new Refusal(503, { detail: 'This initiative cannot be read at present.' });
  const { initiative } = found;
  const now = new Date();
  mustBeOpen(initiative, takesPledges(id, initiative), now);
  const { organization, contact, roles, message, publish, consent } = readPledge(body, initiative);

  const pledge: NewPledge = {
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
    state: publish ? 'published' : 'received',
  };
  const taking = await takePledge(database, pledge);
  if (taking.outcome === 'taken') return taking.receipt;
  if (taking.outcome === 'full') throw invalidPledge(taking.roles.map((role) => fullRole(roles, role)));

  // Another instance may have taken the same key between the first look and the write.
  const other = await repeated(database, sent);
  if (other) return other;
  throw new Refusal(409, { type: PROBLEM.alreadyPledged, detail: 'An organization pledges once for an initiative.' });
}

/** The receipt of a key that came before with this body. */
async function repeated(database: Database, { id, key, body }: Sent): Promise<Receipt | null> {
  const earlier = await findByKey(database, id, hash(key));
  if (earlier && earlier.bodyHash !== hashBody(body, key)) {
    throw new Refusal(422, { type: PROBLEM.keyReused, detail: 'A new pledge needs a new key.' });
  }
  return earlier?.receipt ?? null;
}

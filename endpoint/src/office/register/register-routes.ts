import { randomBytes } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import { PROBLEM } from '../../../../src/contract/index.js';
import { findKnownInitiative, type FindInitiative } from '../../content/initiative-files.js';
import { HttpProblem } from '../../http/http-problem.js';
import { registerJsonBody } from '../../http/json-body.js';
import { ID_PARAMETER, NUMBER_PARAMETER } from '../../http/route-paths.js';
import { fullRoleFault } from '../../pledges/validate-pledge.js';
import { encodeToken, hashWithdrawalToken } from '../../pledges/withdrawal-token.js';
import { listPledgeAudit, recordLook, type AuditEntry } from '../../storage/audit-log.js';
import { correctPledge } from '../../storage/correct-pledge.js';
import type { Database } from '../../storage/database/database.js';
import { performOfficeActions } from '../../storage/office-actions.js';
import { findOfficePledge, type OfficePledge } from '../../storage/office-reads.js';
import { toRegisterEntry, type RegisterEntry } from '../../storage/register-reads.js';
import { renewReceipt } from '../../storage/renew-receipt.js';
import { requirePledge, throwAsProblem } from '../requests/office-problems.js';
import { readUser } from '../sign-in/office-user.js';
import { readRegister, readRegisterQuery } from './register-pages.js';
import { readCorrection, readDecision } from './request-bodies.js';

interface Params {
  Params: { readonly id: string; readonly number: string };
  Querystring: Readonly<Record<string, unknown>>;
}

/** Registers the register of an initiative's pledges: its pages, each pledge in full, decisions, corrections, receipts. */
export function registerRegisterRoutes(app: FastifyInstance, database: Database, findInitiative: FindInitiative): void {
  const register = `/initiatives/${ID_PARAMETER}/register`;

  app.get<Params>(register, ({ params: { id }, query }) => readRegister(database, id, readRegisterQuery(query)));

  app.get<Params>(`${register}/${NUMBER_PARAMETER}`, async (request) => {
    const { id, number } = request.params;
    const pledge = requirePledge(await findOfficePledge(database, id, Number(number)));
    if (pledge.contact) {
      await recordLook(database, { who: readUser(request), initiative: id, number: pledge.number });
    }
    return describePledge(database, pledge);
  });

  app.post<Params>(`${register}/${NUMBER_PARAMETER}/receipt`, async (request, reply) => {
    const { id, number } = request.params;
    // Random, unlike the first: no key leads to it.
    const token = encodeToken(randomBytes(16));
    const tokenHash = hashWithdrawalToken(id, token);
    const receipt = requirePledge(
      await renewReceipt(database, id, Number(number), tokenHash, readUser(request)).catch(throwAsProblem),
    );
    reply.code(201);
    return { ...receipt, withdrawalToken: token };
  });

  void app.register(async (bodies) => {
    bodies.removeAllContentTypeParsers();
    registerJsonBody(bodies);

    bodies.post<Params>(`/initiatives/${ID_PARAMETER}/decisions`, async (request) => {
      const { action, numbers } = readDecision(request.body);
      const { id } = request.params;
      const { done, refused } = await performOfficeActions(database, action, id, numbers, readUser(request)).catch(
        throwAsProblem,
      );
      return { done: done.map(toRegisterEntry), refused };
    });

    bodies.post<Params>(`${register}/${NUMBER_PARAMETER}/correction`, async (request) => {
      const { id } = request.params;
      const number = Number(request.params.number);
      const file = await findKnownInitiative(findInitiative, id);
      const correction = readCorrection(request.body, file?.initiative ?? null);
      const result = await correctPledge(database, id, number, correction, readUser(request)).catch(throwAsProblem);
      switch (result.outcome) {
        case 'corrected':
          return describePledge(database, requirePledge(await findOfficePledge(database, id, number)));
        case 'missing':
          return requirePledge(null);
        case 'conflict':
          throw new HttpProblem(409, {
            type: PROBLEM.alreadyPledged,
            detail: `Not done: pledge ${result.number} has this name.`,
          });
        case 'role-full':
          throw new HttpProblem(409, {
            detail: 'Not done: a role is full. See errors.',
            errors: result.roles.map((role) => fullRoleFault(correction.roles ?? [], role)),
          });
      }
    });
  });
}

/** Pledge in full, with its contact data and what was done to it, newest first. */
export type RegisteredPledge = RegisterEntry &
  Omit<OfficePledge, 'state'> & { readonly acts: readonly Omit<AuditEntry, 'initiative' | 'number'>[] };

async function describePledge(database: Database, pledge: OfficePledge): Promise<RegisteredPledge> {
  const { initiative, contact, approved, hidden, withdrawn, initiativeVersion, consentVersion } = pledge;
  const acts = await listPledgeAudit(database, initiative, pledge.number);
  return {
    ...toRegisterEntry(pledge),
    initiative,
    contact,
    approved,
    hidden,
    withdrawn,
    initiativeVersion,
    consentVersion,
    acts: acts.map(({ at, who, act, detail }) => ({ at, who, act, detail })),
  };
}

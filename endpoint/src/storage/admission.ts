import type { Transaction } from 'kysely';

import type { Tables } from './database/schema.js';
import { findUsableCodes, type CodeOrganization } from './invitation-codes.js';
import type { NewPledge, PledgeOutcome } from './new-pledge.js';
import { countRoles, IS_STANDING, limitKeyLength } from './standing-pledges.js';

/** Decisions on pledges of one initiative, one after the other. */
export interface Admission {
  /** Returns why a pledge is refused, or `null` if it is admitted, which then counts for the next. */
  readonly admit: (pledge: NewPledge) => PledgeOutcome | null;
  /** Lists the roles whose last place a pledge took. */
  readonly listFilled: (pledge: NewPledge) => readonly string[];
  /** Names the organization of a pledge: as its invitation code does, where it has one. */
  readonly nameOrganization: (pledge: NewPledge) => string;
}

/** Creates an admission, in a transaction that has locked the initiative's counter. */
export async function createAdmission(
  transaction: Transaction<Tables>,
  initiative: string,
  pledges: readonly NewPledge[],
): Promise<Admission> {
  const identities = await findExistingIdentities(transaction, initiative, pledges);
  const usedSolutions = pledges.some(({ solution }) => solution)
    ? await findUsedSolutions(transaction, initiative, pledges)
    : null;
  const codes = pledges.flatMap(({ code }) => code ?? []);
  const usableCodes =
    codes.length > 0 ? await findUsableCodes(transaction, initiative, codes) : new Map<string, CodeOrganization>();
  const limitedRoles = new Set(pledges.flatMap(({ limits }) => [...limits.keys()]));
  const counts =
    limitedRoles.size > 0 ? await countRoles(transaction, initiative, [...limitedRoles]) : new Map<string, number>();

  const usedCodes = new Set<string>();
  const filled = new Map<NewPledge, readonly string[]>();

  const admit: Admission['admit'] = (pledge) => {
    const { keyHash, organization, roles, limits, solution, code } = pledge;
    const key = limitKeyLength(organization.key);
    const newIdentities = listIdentities(keyHash, key, organization.creditCode);
    // A conflict comes last: any other refusal leaves no trace, and would tell at no cost who has pledged and who has not.
    if (solution && usedSolutions?.has(solution.challengeHash)) return { outcome: 'solution-used' };
    if (code !== null && (usableCodes.get(code)?.key !== key || usedCodes.has(code)))
      return { outcome: 'code-refused' };
    const fullRoles = roles.filter((role) => (counts.get(role) ?? 0) >= (limits.get(role) ?? Infinity));
    if (fullRoles.length > 0) return { outcome: 'role-full', roles: fullRoles };
    if (newIdentities.some((identity) => identities.has(identity))) return { outcome: 'conflict' };
    for (const identity of newIdentities) identities.add(identity);
    if (solution) usedSolutions?.add(solution.challengeHash);
    if (code !== null) usedCodes.add(code);
    for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
    filled.set(
      pledge,
      roles.filter((role) => counts.get(role) === limits.get(role)),
    );
    return null;
  };
  return {
    admit,
    listFilled: (pledge) => filled.get(pledge) ?? [],
    nameOrganization: ({ code, organization }) => (code && usableCodes.get(code)?.name) || organization.name,
  };
}

/** Lists what makes a pledge the same as another: its key, the organization's name and its credit code. */
const listIdentities = (keyHash: string, organizationKey: string, creditCode: string | null): string[] => [
  `key ${keyHash}`,
  `name ${organizationKey}`,
  ...(creditCode === null ? [] : [`code ${creditCode}`]),
];

/**
 * Finds the identities that these pledges share with existing ones: with any by key, with standing ones by name or credit
 * code. It is one select per index: joined by `or`, they would scan all pledges of the initiative.
 */
async function findExistingIdentities(
  transaction: Transaction<Tables>,
  initiative: string,
  pledges: readonly NewPledge[],
): Promise<Set<string>> {
  const keys = pledges.map(({ keyHash }) => keyHash);
  const names = pledges.map(({ organization }) => limitKeyLength(organization.key));
  const codes = pledges.flatMap(({ organization }) => organization.creditCode ?? []);
  const select = transaction
    .selectFrom('pledges')
    .select(['key_hash', 'organization_key', 'credit_code', 'state'])
    .where('initiative', '=', initiative);
  const matches = select
    .where('key_hash', 'in', keys)
    .unionAll(select.where('organization_key', 'in', names).where(IS_STANDING))
    .$if(codes.length > 0, (query) => query.unionAll(select.where('credit_code', 'in', codes).where(IS_STANDING)));
  return new Set(
    (await matches.execute()).flatMap((row) =>
      listIdentities(row.key_hash, row.organization_key, row.credit_code).slice(0, row.state === 'withdrawn' ? 1 : 3),
    ),
  );
}

async function findUsedSolutions(
  transaction: Transaction<Tables>,
  initiative: string,
  pledges: readonly NewPledge[],
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('solutions')
    .select('challenge_hash')
    .where('initiative', '=', initiative)
    .where(
      'challenge_hash',
      'in',
      pledges.flatMap(({ solution }) => solution?.challengeHash ?? []),
    )
    .execute();
  return new Set(rows.map((row) => row.challenge_hash));
}

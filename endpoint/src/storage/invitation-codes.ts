import type { Transaction } from 'kysely';

import { organizationKey } from '../../../src/domain/organization-name.js';
import { recordAuditEntry } from './audit-log.js';
import { encodeBase32, groupLetters, parseBase32 } from './encoding/base32.js';
import type { Database } from './database/database.js';
import type { InvitationCodeRow, Tables } from './database/schema.js';
import { limitKeyLength } from './standing-pledges.js';

/**
 * Invitation codes of an initiative: the office gives one to each organization, and a pledge counts only with one. They are
 * stored as they are, so that the office can print them again: whoever has the database has the pledges as well.
 */

/** Letters of a code, five bits each: few enough to be copied by hand, and beyond guessing over HTTP. */
const CODE_LENGTH = 12;

/** Maximum number of rows per insert: SQLite limits the parameters of a statement. */
const BATCH_SIZE = 100;

/** Invitation code as the office sees it. */
export interface InvitationCode {
  /** `XXXX-XXXX-XXXX`. */
  readonly code: string;
  readonly organization: string;
  /** RFC 3339. */
  readonly created: string;
  /** Pledge that it came with; `null` if there is none. */
  readonly used: { readonly number: number; readonly at: string } | null;
  /** Time at which the office revoked it; `null` if it did not. */
  readonly revoked: string | null;
}

/** Codes that were made, and organizations for which none was, since they have one. */
export interface NewInvitationCodes {
  readonly codes: readonly InvitationCode[];
  readonly skipped: readonly string[];
}

/** Reads a code as a person types it; `null` where it cannot be one. */
export const parseInvitationCode = (text: string): string | null => parseBase32(text.normalize('NFKC'), CODE_LENGTH);

/**
 * Creates a code for each organization that has none: none that could still be used, and no pledge that stands by one.
 *
 * @param organizations names in any spelling; of the same organization twice, the first one counts
 */
export const createInvitationCodes = (
  database: Database,
  initiative: string,
  organizations: readonly string[],
  user: string,
): Promise<NewInvitationCodes> =>
  database.transaction().execute(async (transaction) => {
    const taken = await findTakenKeys(transaction, initiative);
    const created = new Date().toISOString();
    const rows: InvitationCodeRow[] = [];
    const skipped: string[] = [];
    for (const name of organizations) {
      const key = limitKeyLength(organizationKey(name));
      if (taken.has(key)) skipped.push(name);
      else {
        rows.push({
          initiative,
          code: randomCode(),
          organization_name: name,
          organization_key: key,
          created,
          used_number: null,
          used: null,
          revoked: null,
        });
      }
      taken.add(key);
    }
    for (let start = 0; start < rows.length; start += BATCH_SIZE) {
      await transaction
        .insertInto('invitation_codes')
        .values(rows.slice(start, start + BATCH_SIZE))
        .execute();
    }
    if (rows.length > 0) {
      const detail = String(rows.length);
      await recordAuditEntry(transaction, { who: user, act: 'create codes', initiative, number: null, detail });
    }
    return { codes: rows.map(toInvitationCode), skipped };
  });

/** Puts names in the order of a Chinese list: by pinyin, and numbers by their size. */
const { compare: compareNames } = new Intl.Collator('zh-Hans', { numeric: true });

/** Lists the codes of an initiative, by organization. */
export async function listInvitationCodes(database: Database, initiative: string): Promise<InvitationCode[]> {
  const rows = await database
    .selectFrom('invitation_codes')
    .selectAll()
    .where('initiative', '=', initiative)
    .orderBy('created')
    .execute();
  return rows.map(toInvitationCode).sort((one, other) => compareNames(one.organization, other.organization));
}

/**
 * Revokes a code that was not used.
 *
 * @param code as a person types it
 * @returns `false` if there is no such code, or it was used or revoked before
 */
export const revokeInvitationCode = (
  database: Database,
  initiative: string,
  code: string,
  user: string,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('invitation_codes')
      .set({ revoked: new Date().toISOString() })
      .where('initiative', '=', initiative)
      .where('code', '=', parseInvitationCode(code) ?? '')
      .where('used_number', 'is', null)
      .where('revoked', 'is', null)
      .returning('organization_name')
      .executeTakeFirst();
    if (!row) return false;
    const detail = row.organization_name;
    await recordAuditEntry(transaction, { who: user, act: 'revoke code', initiative, number: null, detail });
    return true;
  });

/** Organization that a code is for: its name as the office wrote it, and its key. */
export interface CodeOrganization {
  readonly name: string;
  readonly key: string;
}

/** Finds the codes, of those that pledges came with, that can still be used, with their organizations. */
export async function findUsableCodes(
  transaction: Transaction<Tables>,
  initiative: string,
  codes: readonly string[],
): Promise<Map<string, CodeOrganization>> {
  const rows = await transaction
    .selectFrom('invitation_codes')
    .select(['code', 'organization_name', 'organization_key'])
    .where('initiative', '=', initiative)
    .where('code', 'in', codes)
    .where('used_number', 'is', null)
    .where('revoked', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.code, { name: row.organization_name, key: row.organization_key }]));
}

/** Marks codes as used by pledges. */
export async function useCodes(
  transaction: Transaction<Tables>,
  initiative: string,
  uses: readonly { readonly code: string; readonly number: number; readonly at: string }[],
): Promise<void> {
  for (const { code, number, at } of uses) {
    await transaction
      .updateTable('invitation_codes')
      .set({ used_number: number, used: at })
      .where('initiative', '=', initiative)
      .where('code', '=', code)
      .execute();
  }
}

/** Finds the keys of organizations that need no further code. */
async function findTakenKeys(transaction: Transaction<Tables>, initiative: string): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('invitation_codes')
    .leftJoin('pledges', (join) =>
      join
        .onRef('pledges.initiative', '=', 'invitation_codes.initiative')
        .onRef('pledges.number', '=', 'invitation_codes.used_number'),
    )
    .select(['invitation_codes.organization_key as key'])
    .where('invitation_codes.initiative', '=', initiative)
    .where('revoked', 'is', null)
    .where((where) => where.or([where('used_number', 'is', null), where('state', '<>', 'withdrawn')]))
    .execute();
  return new Set(rows.map(({ key }) => key));
}

const randomCode = (): string => {
  const [bits = 0n] = crypto.getRandomValues(new BigUint64Array(1));
  return encodeBase32(bits, CODE_LENGTH);
};

const toInvitationCode = (row: InvitationCodeRow): InvitationCode => ({
  code: groupLetters(row.code),
  organization: row.organization_name,
  created: row.created,
  used: row.used_number === null ? null : { number: row.used_number, at: row.used ?? row.created },
  revoked: row.revoked,
});

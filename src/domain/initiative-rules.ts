import type { FieldUse, Initiative, PledgeFields, Role } from '../contract/index.js';
import { isFuture, isPast } from './dates.js';

/** Rules of an initiative, as plain functions that the pledge form and the reference endpoint share. */

/** Phase of an initiative, by whether pledges are accepted: not yet, now, or no longer. */
export type PledgingPhase = 'upcoming' | 'open' | 'closed';

/** Returns the phase of an initiative at a time. `opens` and `closes` are inclusive. */
export function pledgingPhase({ opens, closes }: Pick<Initiative, 'opens' | 'closes'>, now: Date): PledgingPhase {
  if (closes && isPast(closes, now)) return 'closed';
  return opens && isFuture(opens, now) ? 'upcoming' : 'open';
}

/** Number of roles that an organization takes on. */
export interface RoleRange {
  readonly min: number;
  readonly max: number;
}

/** Returns the number of roles to take on: at least one, since a pledge consists of roles, and at most all of them. */
export function roleRange({ choose, roles }: Pick<Initiative, 'choose' | 'roles'>): RoleRange {
  const min = Math.max(1, choose?.min ?? 1);
  return { min, max: Math.max(min, Math.min(choose?.max ?? Infinity, roles.length)) };
}

/**
 * Returns the use of a field. The contact person must be reachable in at least one way: where an initiative excludes
 * both telephone and e-mail, both are optional; where it excludes one, the other is required.
 */
export function fieldUse(field: keyof PledgeFields, { fields }: Pick<Initiative, 'fields'>): FieldUse {
  const use = fields?.[field] ?? 'optional';
  if (field !== 'telephone' && field !== 'email') return use;
  const other = fields?.[field === 'email' ? 'telephone' : 'email'] ?? 'optional';
  if (use === 'none') return other === 'none' ? 'optional' : use;
  return other === 'none' ? 'required' : use;
}

/** Returns the number of organizations that took on a role; `null` where the initiative does not disclose it. */
export function takenCount({ id }: Role, { pledges }: Pick<Initiative, 'pledges'>): number | null {
  // An id may be `constructor`, which every object inherits, but not as a number.
  const count: unknown = pledges?.byRole?.[id];
  return typeof count === 'number' ? count : null;
}

/** Whether the maximum number of organizations has taken on a role. */
export const isRoleFull = (role: Role, initiative: Pick<Initiative, 'pledges'>): boolean =>
  role.limit != null && (takenCount(role, initiative) ?? 0) >= role.limit;

/** Returns the version of the privacy notice that a pledge must agree to; `null` where the initiative has none. */
export const noticeVersion = ({ privacy }: Pick<Initiative, 'privacy'>): string | null => privacy?.version ?? null;

import type { FieldUse, Initiative, PledgeFields, Role } from '../contract/index.js';
import { isFuture, isPast } from './dates.js';

/** Rules of an initiative, as plain functions: the pledge form and the reference endpoint go by the same ones. */

/** Whether pledges are taken at a time: not yet, now, or no longer. */
export type PledgingPhase = 'upcoming' | 'open' | 'closed';

export function pledgingPhase({ opens, closes }: Pick<Initiative, 'opens' | 'closes'>, now: Date): PledgingPhase {
  if (closes && isPast(closes, now)) return 'closed';
  return opens && isFuture(opens, now) ? 'upcoming' : 'open';
}

/** Number of roles that an organization takes on. */
export interface RoleRange {
  readonly min: number;
  readonly max: number;
}

/** Range of roles to take on: at least one, since a pledge is of roles, and never more than there are. */
export function roleRange({ choose, roles }: Pick<Initiative, 'choose' | 'roles'>): RoleRange {
  const min = Math.max(1, choose?.min ?? 1);
  return { min, max: Math.max(min, Math.min(choose?.max ?? Infinity, roles.length)) };
}

/**
 * Whether a field is asked for. A person must be reachable in at least one way: where neither telephone nor e-mail is asked
 * for, both are optional, and the only one that is asked for is required.
 */
export function fieldUse(field: keyof PledgeFields, { fields }: Pick<Initiative, 'fields'>): FieldUse {
  const use = fields?.[field] ?? 'optional';
  if (field !== 'telephone' && field !== 'email') return use;
  const other = fields?.[field === 'email' ? 'telephone' : 'email'] ?? 'optional';
  if (use === 'none') return other === 'none' ? 'optional' : use;
  return other === 'none' ? 'required' : use;
}

/** Number of organizations that took on a role; `null` where the initiative does not say. */
export function takenCount({ id }: Role, { pledges }: Pick<Initiative, 'pledges'>): number | null {
  // An id may be `constructor`, which every object has: not as a number.
  const count: unknown = pledges?.byRole?.[id];
  return typeof count === 'number' ? count : null;
}

/** Whether a role has been taken on by as many organizations as may. */
export const isRoleFull = (role: Role, initiative: Pick<Initiative, 'pledges'>): boolean =>
  role.limit != null && (takenCount(role, initiative) ?? 0) >= role.limit;

/** Version of the privacy notice that a pledge has to agree to; `null` where the initiative has none. */
export const noticeVersion = ({ privacy }: Pick<Initiative, 'privacy'>): string | null => privacy?.version ?? null;

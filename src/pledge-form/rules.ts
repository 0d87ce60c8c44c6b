import type { FieldUse, Initiative, PledgeFields, Role } from '../contract/index.js';

/** How many roles an organization takes on. */
export interface Rules {
  readonly min: number;
  readonly max: number;
}

/** At least one, since a pledge is of roles; and never more than there are. */
export function rulesOf({ choose, roles }: Initiative): Rules {
  const min = Math.max(1, choose?.min ?? 1);
  return { min, max: Math.max(min, Math.min(choose?.max ?? Infinity, roles.length)) };
}

/**
 * Whether a field is asked for. A person must be reachable in one way at least: where neither is asked for, both are; and
 * the only way there is has to be filled in.
 */
export function useOf(field: keyof PledgeFields, { fields }: Initiative): FieldUse {
  const use = fields?.[field] ?? 'optional';
  if (field !== 'telephone' && field !== 'email') return use;
  const other = fields?.[field === 'email' ? 'telephone' : 'email'] ?? 'optional';
  if (use === 'none') return other === 'none' ? 'optional' : use;
  return other === 'none' ? 'required' : use;
}

/** How many organizations took a role; `null` where that is not said. */
export function takenBy({ id }: Role, { pledges }: Initiative): number | null {
  // An id may be `constructor`, which every object has: not as a number.
  const count: unknown = pledges?.byRole?.[id];
  return typeof count === 'number' ? count : null;
}

/** Whether as many organizations took a role as may. */
export const isFull = (role: Role, initiative: Initiative): boolean =>
  role.limit != null && (takenBy(role, initiative) ?? 0) >= role.limit;

import type { Initiative, Role } from '../contract/index.js';

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

/** How many organizations took a role; `null` where that is not said. */
export function takenBy({ id }: Role, { pledges }: Initiative): number | null {
  // An id may be `constructor`, which every object has: not as a number.
  const count: unknown = pledges?.byRole?.[id];
  return typeof count === 'number' ? count : null;
}

/** Whether as many organizations took a role as may. */
export const isFull = (role: Role, initiative: Initiative): boolean =>
  role.limit != null && (takenBy(role, initiative) ?? 0) >= role.limit;

import type { PledgeRow } from './database/schema.js';

/** State of a pledge as the office's table and commands have it: `published` if the wall shows it. */
export type OfficeState = 'received' | 'published' | 'hidden' | 'withdrawn';

/**
 * States of a pledge in the office's register, by what there is to do: a `waiting` one asked to be listed and is not
 * approved yet, an `unlisted` one did not ask.
 */
export const REGISTER_STATES = ['waiting', 'published', 'unlisted', 'hidden', 'withdrawn'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** Number of pledges in each state. */
export type StateCounts = Readonly<Record<RegisterState, number>>;

/** Columns that the state of a pledge follows from. */
type StateColumns = Pick<PledgeRow, 'state' | 'hidden' | 'publish' | 'approved' | 'first_state'>;

/** Returns the state of a pledge for the office. By the same columns the wall lists what it shows. */
export function toOfficeState({
  state,
  hidden,
  publish,
  approved,
  first_state: firstState,
}: StateColumns): OfficeState {
  if (state === 'withdrawn') return 'withdrawn';
  if (hidden !== null) return 'hidden';
  return publish === 1 && (approved !== null || firstState === 'published') ? 'published' : 'received';
}

/** Returns the state of a pledge in the register. */
export function toRegisterState(state: OfficeState, isListed: boolean): RegisterState {
  if (state !== 'received') return state;
  return isListed ? 'waiting' : 'unlisted';
}

/** Counts pledges by their state. */
export function countStates(
  groups: readonly { readonly state: RegisterState; readonly count?: number }[],
): StateCounts {
  const counts: Record<RegisterState, number> = { waiting: 0, published: 0, unlisted: 0, hidden: 0, withdrawn: 0 };
  for (const { state, count = 1 } of groups) counts[state] += count;
  return counts;
}

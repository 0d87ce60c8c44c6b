import type { CouncilBrief, Member, Term } from '../../contract/index.js';

/** Whether a date is past on a day, as precisely as it was given: a year is not past before it has ended. */
const hasEnded = (date: string, today: string): boolean => {
  const day = date.slice(0, 10);
  return day < today.slice(0, day.length);
};

/** The terms that run on a day: whose beginning is not to come, and whose end is not past, as far as these are known. */
export const currentTerms = (terms: readonly Term[] | null | undefined, today: string): readonly Term[] =>
  (terms ?? []).filter(
    ({ start, end, chair }) => chair && (!start || start <= `${today}~`) && (!end || !hasEnded(end, today)),
  );

/** The members of a council on a day. */
export const currentMemberNames = ({ members }: CouncilBrief, today: string): readonly Member['organization'][] =>
  (members ?? []).filter(({ until }) => !until || !hasEnded(until, today)).map(({ organization }) => organization);

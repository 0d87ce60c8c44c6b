import type { Initiative, Text } from '../../../../src/contract/index.js';
import { addDays, DEFAULT_TIME_ZONE, localDay } from '../../../../src/domain/dates.js';
import { pledgingPhase, type PledgingPhase } from '../../../../src/domain/initiative-rules.js';
import { listInitiativeIds } from '../../content/content-folder.js';
import {
  findKnownInitiative,
  takesPledgesHere,
  type FindInitiative,
  type InitiativeFile,
} from '../../content/initiative-files.js';
import { findLastExport } from '../../storage/audit-log.js';
import type { Database } from '../../storage/database/database.js';
import { listPledgedInitiatives } from '../../storage/office-reads.js';
import { countStates, type StateCounts } from '../../storage/pledge-state.js';
import { countPledges } from '../../storage/public-reads.js';
import { countContacts, countPledgesByDay, countRegisterStates, type DayCount } from '../../storage/register-reads.js';

/** Maximum number of days that the numbers of an initiative go back. */
const MAX_DAYS = 90;

/** Initiative as the office chooses one. */
export interface InitiativeOverview {
  readonly id: string;
  readonly title: Text;
  /** `null` where no pledges are taken here, or no longer. */
  readonly phase: PledgingPhase | null;
  readonly moderation: boolean;
  /** Whether a pledge needs a code that the office has given out. */
  readonly codes: boolean;
  readonly roles: readonly { readonly id: string; readonly name: Text; readonly limit: number | null }[];
  readonly counts: StateCounts;
}

/** Numbers of an initiative's pledges. */
export interface InitiativeNumbers {
  /** Pledges that stand, by the day on which they came: every day from the first to today. */
  readonly days: readonly DayCount[];
  /** Pledges that stand, by role. */
  readonly roles: readonly { readonly id: string; readonly count: number; readonly limit: number | null }[];
  readonly states: StateCounts;
  readonly lastExport: { readonly at: string; readonly who: string } | null;
  /** Number of pledges of which there is contact data. */
  readonly contacts: number;
}

/**
 * Lists the initiatives whose pledges are the office's work: those of the folder that take pledges here, and all that have
 * pledges, in the folder or not.
 */
export async function listInitiatives(
  folder: string,
  database: Database,
  findInitiative: FindInitiative,
): Promise<InitiativeOverview[]> {
  const counts = await countRegisterStates(database);
  const pledged = new Set(await listPledgedInitiatives(database));
  const ids = [...new Set([...(await listInitiativeIds(folder)), ...pledged])].sort();
  const now = new Date();
  const overviews = await Promise.all(
    ids.map(async (id) => {
      const file = await findKnownInitiative(findInitiative, id);
      const isOpenHere = file !== null && takesPledgesHere(id, file.initiative);
      if (!isOpenHere && !pledged.has(id)) return null;
      return describeInitiative(id, file, isOpenHere ? pledgingPhase(file.initiative, now) : null, counts.get(id));
    }),
  );
  return overviews.filter((overview) => overview !== null);
}

const describeInitiative = (
  id: string,
  file: InitiativeFile | null,
  phase: PledgingPhase | null,
  counts: StateCounts = countStates([]),
): InitiativeOverview => ({
  id,
  title: file?.initiative.title ?? id,
  phase,
  moderation: Boolean(file?.initiative.pledges?.moderation),
  codes: file?.initiative.pledges?.codes === true,
  roles: (file?.initiative.roles ?? []).map(toRole),
  counts,
});

const toRole = ({ id, name, limit }: Initiative['roles'][number]) => ({ id, name, limit: limit ?? null });

/** Reads the numbers of an initiative's pledges. */
export async function readNumbers(
  database: Database,
  findInitiative: FindInitiative,
  id: string,
): Promise<InitiativeNumbers> {
  const file = await findKnownInitiative(findInitiative, id);
  const { byRole } = await countPledges(database, id);
  const roles = (file?.initiative.roles ?? []).map(toRole);
  const known = new Set(roles.map((role) => role.id));
  // Roles that the folder no longer names may have been taken.
  const others = [...byRole.keys()].filter((role) => role !== null && !known.has(role));
  const lastExport = await findLastExport(database, id);
  return {
    days: fillDays(await countPledgesByDay(database, id), localDay(new Date(), DEFAULT_TIME_ZONE)),
    roles: [...roles, ...others.map((role) => ({ id: role, limit: null }))].map(({ id: role, limit }) => ({
      id: role,
      count: byRole.get(role) ?? 0,
      limit,
    })),
    states: (await countRegisterStates(database)).get(id) ?? countStates([]),
    lastExport: lastExport && { at: lastExport.at, who: lastExport.who },
    contacts: await countContacts(database, id),
  };
}

/** Lists every day from the first to today, the last {@link MAX_DAYS} of them; none if no pledge has come. */
export function fillDays(counts: readonly DayCount[], today: string): DayCount[] {
  const [first] = counts;
  if (!first) return [];
  const byDay = new Map(counts.map(({ date, count }) => [date, count]));
  const earliest = addDays(today, 1 - MAX_DAYS);
  const days: DayCount[] = [];
  for (let date = first.date > earliest ? first.date : earliest; date <= today; date = addDays(date, 1)) {
    days.push({ date, count: byDay.get(date) ?? 0 });
  }
  return days;
}

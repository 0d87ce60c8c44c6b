import { HttpProblem } from '../../http/http-problem.js';
import type { Database } from '../../storage/database/database.js';
import { listOfficePledgesByNumber } from '../../storage/office-reads.js';
import { countStates, REGISTER_STATES, type RegisterState, type StateCounts } from '../../storage/pledge-state.js';
import { toRegisterEntry, type RegisterEntry } from '../../storage/register-reads.js';
import { scanPledges } from '../../storage/register-scan.js';
import { createSearch } from './register-search.js';

/** Number of pledges on a page of the register. */
const PAGE_SIZE = 50;

/** Choice of the pledges of an initiative. */
export interface RegisterQuery {
  readonly search: string;
  /** `null` lists pledges in any state. */
  readonly state: RegisterState | null;
  /** Id of a role; `null` lists pledges of any role. */
  readonly role: string | null;
  /** Page, from 1; one beyond the last is the last. */
  readonly page: number;
}

/** Page of the register. */
export interface RegisterPage {
  /** Newest first. */
  readonly pledges: readonly RegisterEntry[];
  /** Number of pledges on all pages. */
  readonly total: number;
  readonly page: number;
  /** Number of pages: one at least. */
  readonly pages: number;
  /** Number of pledges in each state that the search and the role find. */
  readonly counts: StateCounts;
}

/**
 * Reads the query of a page.
 *
 * @throws an {@link HttpProblem} with status 400 if a parameter is repeated, or is none that it may be
 */
export function readRegisterQuery(query: Readonly<Record<string, unknown>>): RegisterQuery {
  const read = (name: string): string => {
    const value = query[name] ?? '';
    if (typeof value !== 'string') throw new HttpProblem(400, { detail: `Expected ${name} once.` });
    return value.trim();
  };
  const [state, role, page] = [read('state'), read('role'), read('page') || '1'];
  if (state !== '' && !isRegisterState(state)) {
    throw new HttpProblem(400, { detail: `Expected one of these states: ${REGISTER_STATES.join(', ')}.` });
  }
  if (!/^[1-9]\d{0,8}$/.test(page)) throw new HttpProblem(400, { detail: 'Expected a page from 1 on.' });
  return { search: read('search'), state: state || null, role: role || null, page: Number(page) };
}

const isRegisterState = (text: string): text is RegisterState => (REGISTER_STATES as readonly string[]).includes(text);

/**
 * Reads a page of the register. It goes through all pledges of the initiative, in those columns that the search needs: no
 * index of a database finds a name in any spelling, or a code that is stored nowhere.
 */
export async function readRegister(
  database: Database,
  initiative: string,
  { search, state, role, page: wanted }: RegisterQuery,
): Promise<RegisterPage> {
  const { matches, ...columns } = createSearch(search);
  const found = (await scanPledges(database, initiative, { role, ...columns })).filter(matches);
  const listed = state === null ? found : found.filter((one) => one.state === state);
  const pages = Math.max(1, Math.ceil(listed.length / PAGE_SIZE));
  const page = Math.min(wanted, pages);
  const numbers = listed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ number }) => number);
  return {
    pledges: (await listOfficePledgesByNumber(database, initiative, numbers)).map(toRegisterEntry),
    total: listed.length,
    page,
    pages,
    counts: countStates(found),
  };
}

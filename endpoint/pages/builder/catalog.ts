import { type Client, isAbort, ProblemError } from '../../../src/client/index.js';
import type { District, Text } from '../../../src/contract/index.js';
import { readDistrict } from '../../../src/contract/readers/district.generated.js';
import { readStations } from '../../../src/contract/readers/station.generated.js';
import { safeUrl } from '../../../src/domain/url.js';
import type { SubjectKind } from '../../../src/snippets/index.js';

/** Station, council or initiative that a widget can show. */
export interface Subject {
  readonly id: string;
  readonly name: Text;
}

/** List of subjects, as far as it has loaded. */
export interface SubjectList {
  readonly status: 'loading' | 'ready' | 'error';
  readonly subjects: readonly Subject[];
}

/** Lists of all that an endpoint has to show. */
export interface Catalog extends Readonly<Record<SubjectKind, SubjectList>> {
  /** Name of the district; `null` while it is not known. */
  readonly district: Text | null;
}

const LOADING: SubjectList = { status: 'loading', subjects: [] };
export const EMPTY_CATALOG: Catalog = { district: null, station: LOADING, council: LOADING, initiative: LOADING };

/** Limit of pages of a list of stations, for one that never ends. */
const MAX_PAGES = 200;

/** Loads an endpoint's catalog; `onChange` is called with each part of it that arrives. */
export async function loadCatalog(
  client: Client,
  onChange: (changes: Partial<Catalog>) => void,
  signal: AbortSignal,
): Promise<void> {
  const isCurrent = (): boolean => !signal.aborted;
  const report = (changes: Partial<Catalog>): void => {
    if (isCurrent()) onChange(changes);
  };
  await Promise.all([loadDistrict(client, report, signal), loadStations(client, report, signal)]);
}

type Report = (changes: Partial<Catalog>) => void;

async function loadDistrict(client: Client, report: Report, signal: AbortSignal): Promise<void> {
  try {
    const { value } = await client.get('district.json', readDistrict, { signal });
    const initiatives = (value.initiatives ?? []).map(({ id, title }) => ({ id, name: title }));
    report({
      district: value.name,
      council: { status: 'ready', subjects: listCouncils(value) },
      initiative: { status: 'ready', subjects: initiatives },
    });
  } catch (error) {
    if (isAbort(error)) return;
    const status = isMissing(error) ? 'ready' : 'error';
    report({ council: { status, subjects: [] }, initiative: { status, subjects: [] } });
  }
}

/** Lists the councils that a district names, each by what it is the council of. */
function listCouncils({ name, council, circles, alliances }: District): readonly Subject[] {
  const owners = [{ name, council }, ...circles, ...(alliances ?? [])];
  const subjects = new Map<string, Subject>();
  for (const owner of owners) {
    if (owner.council && !subjects.has(owner.council)) {
      subjects.set(owner.council, { id: owner.council, name: owner.name });
    }
  }
  return [...subjects.values()];
}

async function loadStations(client: Client, report: Report, signal: AbortSignal): Promise<void> {
  let subjects: readonly Subject[] = [];
  const visited = new Set<string>();
  try {
    let path: string | null = 'stations.json';
    while (path && !visited.has(path) && visited.size < MAX_PAGES) {
      visited.add(path);
      const { value, url }: { value: Awaited<ReturnType<typeof readPage>>['value']; url: string } = await readPage(
        client,
        path,
        signal,
      );
      subjects = [...subjects, ...value.stations];
      path = safeUrl(value.next, url);
      report({ station: { status: path ? 'loading' : 'ready', subjects } });
    }
    report({ station: { status: 'ready', subjects } });
  } catch (error) {
    if (isAbort(error)) return;
    const isEmpty = subjects.length === 0 && isMissing(error);
    report({ station: { status: isEmpty ? 'ready' : 'error', subjects } });
  }
}

const readPage = (client: Client, path: string, signal: AbortSignal) => client.get(path, readStations, { signal });

const isMissing = (error: unknown): boolean => error instanceof ProblemError && error.problem.status === 404;

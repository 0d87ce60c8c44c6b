import { Station, Stations } from '../../../../src/contract/index.js';
import type { FindingDraft } from '../findings/finding.js';
import { isJsonObject, type WalkedSchema } from '../schema/schema-walk.js';
import { checkMembers } from './member-check.js';
import { asItem, listItems } from './reference-check.js';
import { checkSchema } from './schema-check.js';

/** Check of a list of stations, some of which have no file of their own. */
export interface ListedStationsCheck {
  /** Schema of the list as it is to be walked: its stations with all members that a station has. */
  readonly schema: WalkedSchema;
  readonly findings: readonly FindingDraft[];
}

/** List of stations with all that a station's own file may say. */
const LIST = {
  ...Stations,
  entries: { ...Stations.entries, stations: { type: 'array', item: Station } },
} as unknown as WalkedSchema;

/**
 * Checks what a list says of stations beyond what every list does: one that has no file of its own may have all its members
 * there, since its document is made of them.
 */
export function checkListedStations(document: unknown, paths: ReadonlySet<string>): ListedStationsCheck {
  const withFile = (id: unknown): boolean => paths.has(`stations/${String(id)}.json`);
  const others = listItems(asItem(document), 'stations').filter(([item]) => !withFile(item.id));
  const inFull = others.flatMap(([item, pointer]) =>
    shift(
      [
        ...checkSchema(Station as unknown as WalkedSchema, item).findings,
        ...checkMembers(Station as unknown as WalkedSchema, item),
      ],
      pointer,
    ),
  );
  const inBrief = checkMembers(Stations as unknown as WalkedSchema, document).filter(
    ({ pointer }) => !others.some(([item, start]) => isJsonObject(item) && pointer.startsWith(`${start}/`)),
  );
  return { schema: LIST, findings: [...inBrief, ...inFull] };
}

const shift = (findings: readonly FindingDraft[], start: string): FindingDraft[] =>
  findings.map((finding) => ({ ...finding, pointer: start + finding.pointer, broken: false }));

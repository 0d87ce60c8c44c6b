import { Initiative, read } from '../../../../src/contract/index.js';
import { classifyDocument, resolvePage, type Documents } from '../content-folder.js';
import { draft, type FindingDraft, type TargetKind } from '../findings/finding.js';
import { takesPledgesHere } from '../initiative-files.js';
import { pointerStep } from '../json/json-positions.js';
import { isJsonObject, type JsonObject } from '../schema/schema-walk.js';
import { suggestWord } from '../suggestions/suggest-word.js';

/**
 * Checks references between documents: that the council, circle, station, organization or initiative that an id names
 * exists. It works on the documents as they are written, so that a pointer counts items that a reader would leave out,
 * and does not repeat what the schemas report.
 */

/** Ids that there are; `null` where that is not known, since the document that says so cannot be read. */
type KnownIds = ReadonlySet<unknown> | null;

/** Member that holds an id or a list of ids, what it names, and the ids that there are. */
type Reference = readonly [member: string, kind: TargetKind, ids: KnownIds];

/** Ids that can be referred to. */
type Targets = Readonly<
  Record<'council' | 'initiative' | 'station' | 'circle' | 'alliance' | 'organization', KnownIds>
>;

/** Documents that the references of a folder are held against. */
export interface ReferenceContext {
  readonly documents: Documents;
  /** Paths of the documents that are further pages of another. */
  readonly pages: ReadonlySet<string>;
  /** Paths of all documents, those too that cannot be read or have another name: what names them is right. */
  readonly paths: ReadonlySet<string>;
  /** Members that the district has twice, of which the first may be the right one. */
  readonly repeated: ReadonlySet<string>;
}

/** Finds, by file, references to things that do not exist, and documents that contradict themselves. */
export function checkReferences(context: ReferenceContext): (file: string, document: unknown) => FindingDraft[] {
  const targets = listTargets(context);
  return (file, document) => {
    const item = asItem(document);
    switch (classifyDocument(file, context.pages.has(file))) {
      case 'district':
        return checkDistrict(item, targets);
      case 'stations':
        return checkItems(item, 'stations', ['circle', 'circle', targets.circle]);
      case 'station':
        return [...checkId(file, item), ...checkItem(item, '', ['circle', 'circle', targets.circle])];
      case 'council':
        return [
          ...checkId(file, item),
          ...checkScope(item, targets),
          ...checkEvents(item, targets),
          ...checkParts(item),
        ];
      case 'events':
        return checkEvents(item, targets);
      case 'initiative':
        return [...checkId(file, item), ...checkInitiative(file, context)];
      case 'wall':
        return [];
    }
  };
}

function listTargets({ documents, paths, repeated }: ReferenceContext): Targets {
  const district = documents.get('district.json');
  const idsOf = (list: string): KnownIds => {
    const item = asItem(district);
    // A list whose name is misspelt is there all the same.
    const isMisspelt =
      !Array.isArray(item[list]) && Object.keys(item).some((member) => suggestWord(member, [list]) !== null);
    return district === undefined || isMisspelt || repeated.has(list)
      ? null
      : new Set(listItems(item, list).map(([{ id }]) => id));
  };
  const filesIn = (folder: string) =>
    [...paths].flatMap((path) => new RegExp(`^${folder}/([^/]+)\\.json$`).exec(path)?.[1] ?? []);
  const lists = [...paths].filter((path) => STATION_LIST.test(path));
  const listed = lists.flatMap((file) => listItems(asItem(documents.get(file)), 'stations').map(([{ id }]) => id));
  return {
    council: new Set(filesIn('councils')),
    initiative: new Set(filesIn('initiatives')),
    station: lists.every((file) => documents.has(file)) ? new Set([...filesIn('stations'), ...listed]) : null,
    circle: idsOf('circles'),
    alliance: idsOf('alliances'),
    organization: idsOf('organizations'),
  };
}

function checkDistrict(district: JsonObject, { council, organization, initiative }: Targets): FindingDraft[] {
  const references: Reference[] = [
    ['council', 'council', council],
    ['organizations', 'organization', organization],
  ];
  return [
    ...checkItem(district, '', ['council', 'council', council]),
    ...checkItems(district, 'circles', ...references),
    ...checkItems(district, 'alliances', ...references),
    ...checkItems(district, 'initiatives', ['id', 'initiative', initiative]),
  ];
}

function checkEvents(document: JsonObject, { council, station, initiative }: Targets): FindingDraft[] {
  return checkItems(
    document,
    'events',
    ['councils', 'council', council],
    ['lead', 'council', council],
    ['station', 'station', station],
    ['initiative', 'initiative', initiative],
  );
}

/** Finds themes and terms of events that the council has none of. */
function checkParts(council: JsonObject): FindingDraft[] {
  const themes = listItems(council, 'programmes').flatMap(([programme]) => listItems(programme, 'themes'));
  const idsOf = (items: readonly (readonly [JsonObject, string])[]) => new Set(items.map(([{ id }]) => id));
  return checkItems(
    council,
    'events',
    ['themes', 'theme', idsOf(themes)],
    ['term', 'term', idsOf(listItems(council, 'terms'))],
  );
}

function checkScope({ scope }: JsonObject, { circle, alliance }: Targets): FindingDraft[] {
  const { type } = asItem(scope);
  if (type !== 'circle' && type !== 'alliance') return [];
  return checkItem(asItem(scope), '/scope', ['id', type, type === 'circle' ? circle : alliance]);
}

/** Finds what no reader could do: choose more roles than there are, pledge at an address that takes none, open no wall. */
function checkInitiative(file: string, { documents, paths }: ReferenceContext): FindingDraft[] {
  const reading = read(Initiative, documents.get(file));
  if (!reading.ok) return [];
  const { id, roles, choose, pledges } = reading.value;
  const { url, wall } = pledges ?? {};
  const min = choose?.min ?? 1;
  const findings: FindingDraft[] = [];
  if (min > roles.length && choose?.min != null) {
    findings.push(draft('choose-min', { value: min, roles: roles.length }, { pointer: '/choose/min' }));
  }
  if (choose?.max != null && min > choose.max) {
    findings.push(draft('choose-max', { value: choose.max, min }, { pointer: '/choose/max' }));
  }
  if (url && isRelative(url) && !takesPledgesHere(id, reading.value)) {
    findings.push(draft('pledges-url', { value: url, suggestion: `${id}/pledges` }, { pointer: '/pledges/url' }));
  }
  if (wall && !url && isRelative(wall) && !paths.has(resolvePage(file, wall) ?? '')) {
    findings.push(draft('wall-missing', { value: wall }, { pointer: '/pledges/wall' }));
  }
  return findings;
}

/** Finds an `id` that is not the name of its file, which is all that the document can be requested by. */
function checkId(file: string, { id }: JsonObject): FindingDraft[] {
  const name = file.replace(/^.*\/|\.json$/g, '');
  return typeof id === 'string' && id !== name ? [draft('id-not-name', { value: id, name }, { pointer: '/id' })] : [];
}

function checkItems(document: JsonObject, list: string, ...references: readonly Reference[]): FindingDraft[] {
  return listItems(document, list).flatMap(([item, pointer]) => checkItem(item, pointer, ...references));
}

/** @param itemPointer JSON Pointer to the item */
function checkItem(item: JsonObject, itemPointer: string, ...references: readonly Reference[]): FindingDraft[] {
  return references.flatMap(([member, kind, ids]) => {
    const value = item[member];
    const named = Array.isArray(value)
      ? value.map((id: unknown, index) => [id, `/${index}`] as const)
      : [[value, ''] as const];
    return named.flatMap(([id, index]) => {
      if (typeof id !== 'string' || !ids || ids.has(id)) return [];
      const suggestion = suggestId(id, ids);
      return [
        draft(
          'target-missing',
          { kind, value: id, suggestion },
          { pointer: itemPointer + pointerStep(member) + index },
        ),
      ];
    });
  });
}

/** Suggestions by the ids that there are: many stations may name one circle that does not exist. */
const suggestions = new WeakMap<ReadonlySet<unknown>, Map<string, string | null>>();

function suggestId(id: string, ids: ReadonlySet<unknown>): string | null {
  const known = suggestions.get(ids) ?? new Map<string, string | null>();
  suggestions.set(ids, known);
  const candidates = (): string[] => [...ids].filter((one) => typeof one === 'string');
  const suggestion = known.has(id) ? (known.get(id) ?? null) : suggestWord(id, candidates());
  known.set(id, suggestion);
  return suggestion;
}

/** Lists the items of a list in a document, each with its JSON Pointer. */
export function listItems(document: JsonObject, list: string): [JsonObject, string][] {
  const value = document[list];
  return Array.isArray(value) ? value.map((item, index) => [asItem(item), `/${list}/${index}`]) : [];
}

/** Matches the path of a list of stations. */
export const STATION_LIST = /^stations(?:-[^/]*)?\.json$/;

export const asItem = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

const isRelative = (url: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(url);

import { Initiative, read, type Fault } from '../../../src/contract/index.js';
import { classifyDocument, resolvePage, type Documents, type Finding } from './content-folder.js';
import { takesPledgesHere } from './initiative-files.js';

/**
 * Checks references between documents: that the council, circle, station, organization or initiative that an id names
 * exists. It works on the documents as they are written, so that a pointer counts items that a reader would leave out,
 * and does not repeat what the schemas report.
 */

type Item = Readonly<Record<string, unknown>>;

/** Member that holds an id or a list of ids, the name of its target, and whether a target exists. */
type Reference = readonly [member: string, target: string, exists: (id: string) => boolean];

/**
 * Finds references to things that do not exist, and documents that contradict themselves.
 *
 * @param pages paths of the documents that are further pages of another
 */
export function checkReferences(documents: Documents, pages: ReadonlySet<string>): Finding[] {
  const district = asItem(documents.get('district.json'));
  const isListed = (list: string) => {
    const ids = new Set(listItems(district, list).map(([{ id }]) => id));
    return (id: string) => ids.has(id);
  };
  const hasFile = (folder: string) => (id: string) => documents.has(`${folder}/${id}.json`);
  const council: Reference = ['council', 'file of a council', hasFile('councils')];
  const organizations: Reference = ['organizations', 'organization', isListed('organizations')];
  const circle: Reference = ['circle', 'circle', isListed('circles')];

  const checkDocument = (file: string, document: Item): Fault[] => {
    switch (classifyDocument(file, pages.has(file))) {
      case 'district':
        return [
          ...checkItem(document, '', council),
          ...checkItems(document, 'circles', council, organizations),
          ...checkItems(document, 'alliances', council, organizations),
          ...checkItems(document, 'initiatives', ['id', 'file of an initiative', hasFile('initiatives')]),
        ];
      case 'stations':
        return checkItems(document, 'stations', ['id', 'file of a station', hasFile('stations')], circle);
      case 'station':
        return [...checkId(file, document), ...checkItem(document, '', circle)];
      case 'council':
        return [...checkId(file, document), ...checkEvents(document), ...checkThemes(document)];
      case 'events':
        return checkEvents(document);
      case 'initiative':
        return [...checkId(file, document), ...checkInitiative(file, documents)];
      case 'wall':
        return [];
    }
  };
  const checkEvents = (document: Item): Fault[] =>
    checkItems(
      document,
      'events',
      ['councils', 'file of a council', hasFile('councils')],
      ['lead', 'file of a council', hasFile('councils')],
      ['station', 'file of a station', hasFile('stations')],
      ['initiative', 'file of an initiative', hasFile('initiatives')],
    );

  return [...documents].flatMap(([file, document]) =>
    checkDocument(file, asItem(document)).map((fault) => ({ file, broken: false, ...fault })),
  );
}

/** Finds themes of events that no programme of the council has. */
function checkThemes(document: Item): Fault[] {
  const themes = listItems(document, 'programmes').flatMap(([programme]) => listItems(programme, 'themes'));
  const ids = new Set(themes.map(([{ id }]) => id));
  return checkItems(document, 'events', ['themes', 'theme', (id) => ids.has(id)]);
}

/** Finds what no reader could do: choose more roles than there are, pledge at an address that takes none, open no wall. */
function checkInitiative(file: string, documents: Documents): Fault[] {
  const reading = read(Initiative, documents.get(file));
  if (!reading.ok) return [];
  const { id, roles, choose, pledges } = reading.value;
  const { url, wall } = pledges ?? {};
  const min = choose?.min ?? 1;
  const faults: Fault[] = [];
  if (min > roles.length) faults.push({ pointer: '/choose/min', detail: 'Is more than there are roles' });
  if (min > (choose?.max ?? min)) faults.push({ pointer: '/choose/max', detail: 'Is less than choose.min' });
  if (url && isRelative(url) && !takesPledgesHere(id, reading.value)) {
    faults.push({ pointer: '/pledges/url', detail: `Is not "${id}/pledges", where pledges are taken` });
  }
  if (wall && !url && isRelative(wall) && !documents.has(resolvePage(file, wall) ?? '')) {
    faults.push({ pointer: '/pledges/wall', detail: `Leads to ${wall}, which is not in this folder` });
  }
  return faults;
}

/** Finds an `id` that is not the name of its file, which is all that the document can be requested by. */
function checkId(file: string, { id }: Item): Fault[] {
  const name = file.replace(/^.*\/|\.json$/g, '');
  return typeof id === 'string' && id !== name
    ? [{ pointer: '/id', detail: `Is not ${name}, as the file is named` }]
    : [];
}

function checkItems(document: Item, list: string, ...references: readonly Reference[]): Fault[] {
  return listItems(document, list).flatMap(([item, pointer]) => checkItem(item, pointer, ...references));
}

/** @param itemPointer JSON Pointer to the item */
function checkItem(item: Item, itemPointer: string, ...references: readonly Reference[]): Fault[] {
  return references.flatMap(([member, target, exists]) => {
    const value = item[member];
    const ids = Array.isArray(value) ? value.map((id: unknown, index) => [id, `/${index}`]) : [[value, '']];
    return ids
      .filter(([id]) => typeof id === 'string' && !exists(id))
      .map(([id, index]) => ({
        pointer: `${itemPointer}/${member}${String(index)}`,
        detail: `There is no ${target} ${String(id)}`,
      }));
  });
}

/** Lists the items of a list in a document, each with its JSON Pointer. */
function listItems(document: Item, list: string): [Item, string][] {
  const value = document[list];
  return Array.isArray(value) ? value.map((item, index) => [asItem(item), `/${list}/${index}`]) : [];
}

const asItem = (value: unknown): Item => (value !== null && typeof value === 'object' ? (value as Item) : {});

const isRelative = (url: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(url);

import { Initiative, read } from '../../../src/contract/index.js';
import { classifyDocument, resolvePage, type Documents, type Finding } from './content-folder.js';
import { takesPledgesHere } from './initiative-files.js';

/**
 * What documents say of each other: that there is such a council, circle, station, organization or initiative. Works on
 * documents as they stand, so that a pointer counts the items that are left out too, and says nothing of what the
 * schemas complain of already.
 */

type ReferenceFault = Pick<Finding, 'pointer' | 'detail'>;
type Item = Readonly<Record<string, unknown>>;

/** A member that is an id or a list of ids, what they are of, and whether there is such a one. */
type Reference = readonly [member: string, what: string, exists: (id: string) => boolean];

/** @param pages those documents that are further pages of another */
export function checkReferences(documents: Documents, pages: ReadonlySet<string>): Finding[] {
  const district = asItem(documents.get('district.json'));
  const listed = (list: string) => {
    const ids = new Set(listItems(district, list).map(([{ id }]) => id));
    return (id: string) => ids.has(id);
  };
  const hasFile = (folder: string) => (id: string) => documents.has(`${folder}/${id}.json`);
  const council: Reference = ['council', 'file of a council', hasFile('councils')];
  const organizations: Reference = ['organizations', 'organization', listed('organizations')];
  const circle: Reference = ['circle', 'circle', listed('circles')];

  const check = (file: string, document: Item): ReferenceFault[] => {
    switch (classifyDocument(file, pages.has(file))) {
      case 'district':
        return [
          ...checkItemReference(document, '', council),
          ...checkItemReferences(document, 'circles', council, organizations),
          ...checkItemReferences(document, 'alliances', council, organizations),
          ...checkItemReferences(document, 'initiatives', ['id', 'file of an initiative', hasFile('initiatives')]),
        ];
      case 'stations':
        return checkItemReferences(document, 'stations', ['id', 'file of a station', hasFile('stations')], circle);
      case 'station':
        return [...checkId(file, document), ...checkItemReference(document, '', circle)];
      case 'council':
        return [...checkId(file, document), ...eventEnds(document), ...checkThemes(document)];
      case 'events':
        return eventEnds(document);
      case 'initiative':
        return [...checkId(file, document), ...checkInitiative(file, documents)];
      case 'wall':
        return [];
    }
  };
  const eventEnds = (document: Item): ReferenceFault[] =>
    checkItemReferences(
      document,
      'events',
      ['councils', 'file of a council', hasFile('councils')],
      ['station', 'file of a station', hasFile('stations')],
      ['initiative', 'file of an initiative', hasFile('initiatives')],
    );

  return [...documents].flatMap(([file, document]) =>
    check(file, asItem(document)).map((end) => ({ file, broken: false, ...end })),
  );
}

/** Themes that no programme of the council has. */
function checkThemes(document: Item): ReferenceFault[] {
  const themes = listItems(document, 'programmes').flatMap(([programme]) => listItems(programme, 'themes'));
  const ids = new Set(themes.map(([{ id }]) => id));
  return checkItemReferences(document, 'events', ['themes', 'theme', (id) => ids.has(id)]);
}

/** What no reader could do: choose more roles than there are, send a pledge where none is taken, read no wall. */
function checkInitiative(file: string, documents: Documents): ReferenceFault[] {
  const reading = read(Initiative, documents.get(file));
  if (!reading.ok) return [];
  const { id, roles, choose, pledges } = reading.value;
  const { url, wall } = pledges ?? {};
  const least = choose?.min ?? 1;
  const ends: ReferenceFault[] = [];
  if (least > roles.length) ends.push({ pointer: '/choose/min', detail: 'Is more than there are roles' });
  if (least > (choose?.max ?? least)) ends.push({ pointer: '/choose/max', detail: 'Is less than choose.min' });
  if (url && isRelative(url) && !takesPledgesHere(id, reading.value)) {
    ends.push({ pointer: '/pledges/url', detail: `Is not "${id}/pledges", where pledges are taken` });
  }
  if (wall && !url && isRelative(wall) && !documents.has(resolvePage(file, wall) ?? '')) {
    ends.push({ pointer: '/pledges/wall', detail: `Leads to ${wall}, which is not in this folder` });
  }
  return ends;
}

/** A document whose `id` is not the name of its file, by which alone it is found. */
function checkId(file: string, { id }: Item): ReferenceFault[] {
  const name = file.replace(/^.*\/|\.json$/g, '');
  return typeof id === 'string' && id !== name
    ? [{ pointer: '/id', detail: `Is not ${name}, as the file is named` }]
    : [];
}

function checkItemReferences(document: Item, list: string, ...references: readonly Reference[]): ReferenceFault[] {
  return listItems(document, list).flatMap(([item, at]) => checkItemReference(item, at, ...references));
}

/** @param at the JSON Pointer of the item */
function checkItemReference(item: Item, at: string, ...references: readonly Reference[]): ReferenceFault[] {
  return references.flatMap(([member, what, exists]) => {
    const value = item[member];
    const ids = Array.isArray(value) ? value.map((id: unknown, index) => [id, `/${index}`]) : [[value, '']];
    return ids
      .filter(([id]) => typeof id === 'string' && !exists(id))
      .map(([id, index]) => ({
        pointer: `${at}/${member}${String(index)}`,
        detail: `There is no ${what} ${String(id)}`,
      }));
  });
}

/** The items of a list in a document, each with its JSON Pointer. */
function listItems(document: Item, list: string): [Item, string][] {
  const value = document[list];
  return Array.isArray(value) ? value.map((item, index) => [asItem(item), `/${list}/${index}`]) : [];
}

const asItem = (value: unknown): Item => (value !== null && typeof value === 'object' ? (value as Item) : {});

const isRelative = (url: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(url);

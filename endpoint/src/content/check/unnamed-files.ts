import type { Documents } from '../content-folder.js';
import { draft, type UnnamedKind } from '../findings/finding.js';
import { isImage } from '../served-files.js';
import type { FileFinding } from './location-check.js';
import { asItem, listItems } from './reference-check.js';

interface NamedFiles {
  readonly documents: Documents;
  /** Paths of the documents that are further pages of another. */
  readonly pages: ReadonlySet<string>;
  /** Paths of all files in the folder. */
  readonly files: ReadonlySet<string>;
  /** Pictures that a document names. */
  readonly pictures: ReadonlySet<string>;
}

/** Finds files that nothing leads to: a reader never comes to see them. */
export function findUnnamedFiles({ documents, pages, files, pictures }: NamedFiles): FileFinding[] {
  const named = listNamedIds(documents);
  const unnamed = (file: string, kind: UnnamedKind): FileFinding => [file, draft('file-unnamed', { kind })];
  const findings = [...documents.keys()].flatMap((file): FileFinding[] => {
    const [folder, name = '', nested] = file.split('/');
    const id = name.replace(/\.json$/, '');
    if (pages.has(file)) return [];
    if (file.startsWith('stations-')) return [unnamed(file, 'page')];
    if (nested !== undefined) return nested.startsWith('pledges-') ? [unnamed(file, 'page')] : [];
    if (folder === 'stations' && documents.has('stations.json') && !named.stations.has(id))
      return [unnamed(file, 'station')];
    // What cannot be read may name them.
    if (!documents.has('district.json')) return [];
    if (folder === 'councils' && !named.councils.has(id)) return [unnamed(file, 'council')];
    if (folder === 'initiatives' && !named.initiatives.has(id)) return [unnamed(file, 'initiative')];
    return [];
  });
  const images = [...files].filter((file) => isImage(file) && !pictures.has(file));
  return [...findings, ...images.map((file) => unnamed(file, 'picture'))];
}

/** Lists the ids that documents lead a reader to. */
function listNamedIds(documents: Documents) {
  const ids = { stations: new Set<string>(), councils: new Set<string>(), initiatives: new Set<string>() };
  const add = (list: Set<string>, ...values: readonly unknown[]): void => {
    for (const value of values.flat()) if (typeof value === 'string') list.add(value);
  };
  const district = asItem(documents.get('district.json'));
  add(ids.councils, district.council);
  for (const list of ['circles', 'alliances'])
    for (const [{ council }] of listItems(district, list)) add(ids.councils, council);
  for (const [{ id }] of listItems(district, 'initiatives')) add(ids.initiatives, id);
  for (const document of documents.values()) {
    for (const [{ id }] of listItems(asItem(document), 'stations')) add(ids.stations, id);
    for (const [event] of listItems(asItem(document), 'events')) {
      add(ids.councils, event.councils, event.lead);
      add(ids.initiatives, event.initiative);
    }
  }
  return ids;
}

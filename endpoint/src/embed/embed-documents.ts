import type { GenericSchema } from 'valibot';

import {
  Council,
  CouncilBrief,
  CouncilEvents,
  District,
  Initiative,
  read,
  type Reading,
  Station,
  Stations,
} from '../../../src/contract/index.js';
import type { EventEntry } from '../../../src/council-timeline/parts/event-entry.js';
import { findNextUrl, resolvePage } from '../content/content-folder.js';
import { isDocument } from '../content/served-files.js';
import type { EmbedDocuments } from './page/embed-content.js';
import type { EmbedOptions } from './page/embed-options.js';

/** Document as JSON, or the reason why there is none. */
export type DocumentReading =
  { readonly state: 'ready'; readonly document: unknown } | { readonly state: 'missing' | 'broken' };

/** Reads a document of the endpoint, by its path. */
export type ReadDocument = (file: string) => Promise<DocumentReading>;

/** Document that a page cannot do without, and that there is not. */
export class MissingDocument extends Error {
  readonly reason: 'missing' | 'broken';

  constructor(file: string, reason: 'missing' | 'broken') {
    super(`${file} is ${reason}`);
    this.reason = reason;
  }
}

/** Maximum number of further pages of a list that go into a page; the widget itself loads the others. */
const MAX_FURTHER_PAGES = 20;

/** Maximum number of councils whose chairs an outline names. */
const MAX_COUNCILS = 100;

type Schema<T> = GenericSchema<unknown, T>;

/** Readings of documents by schema: many pages are made of the same district. */
const readings = new WeakMap<object, Map<unknown, unknown>>();

/** Reads a document once, for as long as it is the same object. */
function readOnce<T>(schema: Schema<T>, document: unknown): Reading<T> {
  if (typeof document !== 'object' || document === null) return read(schema, document);
  const known = readings.get(document) ?? new Map<unknown, unknown>();
  readings.set(document, known);
  const reading = (known.get(schema) as Reading<T> | undefined) ?? read(schema, document);
  known.set(schema, reading);
  return reading;
}

/**
 * Reads the documents that the page of a widget is made of.
 *
 * @throws a {@link MissingDocument}
 */
export function readEmbedDocuments(
  { widget, id }: Pick<EmbedOptions, 'widget' | 'id'>,
  readDocument: ReadDocument,
): Promise<EmbedDocuments> {
  const readAs = async <T>(schema: Schema<T>, file: string): Promise<{ value: T; next: string | null }> => {
    const reading = await readDocument(file);
    if (reading.state !== 'ready') throw new MissingDocument(file, reading.state);
    const result = readOnce(schema, reading.document);
    if (!result.ok) throw new MissingDocument(file, 'broken');
    const next = findNextUrl(reading.document);
    return { value: result.value, next: next === null ? null : (resolvePage(file, next) ?? next) };
  };
  /** Reads a document that makes a page fuller, where it can be read. */
  const readIfAny = async <T>(schema: Schema<T>, file: string): Promise<T | null> =>
    readAs(schema, file).then(({ value }) => value, nullIfMissing);
  const readDistrict = async (): Promise<District> => (await readAs<District>(District, 'district.json')).value;

  /** Reads the further pages of a list, each with its path, until one cannot be read. */
  const readPages = async <T>(schema: Schema<T>, first: string | null) => {
    const pages: { readonly file: string; readonly value: T }[] = [];
    let next = first;
    while (next !== null && pages.length < MAX_FURTHER_PAGES) {
      const file = next;
      const page = isDocument(file) ? await readAs(schema, file).catch(nullIfMissing) : null;
      if (!page || pages.some((known) => known.file === file)) break;
      pages.push({ file, value: page.value });
      next = page.next;
    }
    return { pages, isPartial: next !== null };
  };

  const readStation = async (station: string): Promise<EmbedDocuments> => ({
    widget: 'station-card',
    station: (await readAs<Station>(Station, `stations/${station}.json`)).value,
    district: await readIfAny<District>(District, 'district.json'),
  });

  const readStationList = async (): Promise<EmbedDocuments> => {
    const first = await readAs<Stations>(Stations, 'stations.json');
    const { pages } = await readPages<Stations>(Stations, first.next);
    return { widget: 'station-card', pages: [first.value, ...pages.map(({ value }) => value)] };
  };

  const readMap = async (): Promise<EmbedDocuments> => {
    const district = await readDistrict();
    const first = await readAs<Stations>(Stations, 'stations.json').catch(nullIfMissing);
    const { pages } = await readPages<Stations>(Stations, first?.next ?? null);
    const areas = [district, ...district.circles, ...(district.alliances ?? [])];
    const ids = [...new Set(areas.flatMap(({ council }) => council ?? []))].slice(0, MAX_COUNCILS);
    const councils = new Map<string, CouncilBrief>();
    for (const council of ids) {
      const brief = await readIfAny<CouncilBrief>(CouncilBrief, `councils/${council}.json`);
      if (brief) councils.set(council, brief);
    }
    return {
      widget: 'district-map',
      district,
      pages: [...(first ? [first.value] : []), ...pages.map(({ value }) => value)],
      councils,
    };
  };

  const readTimeline = async (): Promise<EmbedDocuments> => {
    const district = id === null ? await readDistrict() : await readIfAny<District>(District, 'district.json');
    const council = id ?? district?.council;
    if (!council) throw new MissingDocument('council', 'missing');
    const file = `councils/${council}.json`;
    const { value, next } = await readAs<Council>(Council, file);
    const { pages, isPartial } = await readPages<CouncilEvents>(CouncilEvents, next);
    return {
      widget: 'council-timeline',
      council: value,
      events: collectEvents([{ file, value }, ...pages]),
      isPartial,
      district,
    };
  };

  const readInitiative = async (): Promise<EmbedDocuments> => {
    const initiative = id ?? (await readDistrict()).initiatives?.[0]?.id;
    if (!initiative) throw new MissingDocument('initiative', 'missing');
    return {
      widget: 'pledge-form',
      initiative: (await readAs<Initiative>(Initiative, `initiatives/${initiative}.json`)).value,
    };
  };

  switch (widget) {
    case 'station-card':
      return id === null ? readStationList() : readStation(id);
    case 'district-map':
      return readMap();
    case 'council-timeline':
      return readTimeline();
    case 'pledge-form':
      return readInitiative();
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof MissingDocument) return null;
  throw error;
}

/** Collects the events of all pages; one that is on several is taken from the first. */
function collectEvents(
  pages: readonly { readonly file: string; readonly value: CouncilEvents }[],
): readonly EventEntry[] {
  const events = new Map<string, EventEntry>();
  for (const { file, value } of pages) {
    for (const event of value.events) if (!events.has(event.id)) events.set(event.id, { event, url: file });
  }
  return [...events.values()];
}

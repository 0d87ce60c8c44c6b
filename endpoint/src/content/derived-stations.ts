import { Station, StationEntry, type CoordinateSystem, type Position } from '../../../src/contract/index.js';
import { Url } from '../../../src/contract/common-schemas.js';
import { convertPosition } from '../../../src/domain/coordinate-conversion.js';
import { lastInConversionOrder } from '../../../src/domain/coordinate-systems.js';
import { readCoordinateSystem } from './coordinate-system.js';
import { parsePointer } from './json/json-positions.js';
import { isJsonObject, walkDocument, type JsonObject } from './schema/schema-walk.js';

/**
 * Documents of stations that have no file, made of those that have one: an office writes each station in one place, be it
 * the list or a file of its own.
 */

/** Members that a list says of all its stations. */
const SHARED_MEMBERS = ['coordinateSystem', 'updated', 'source', 'notes'] as const;

/** Stations of a list by their ids, kept as long as the list is the same object. */
const stationsById = new WeakMap<object, ReadonlyMap<unknown, JsonObject>>();

/** Makes the document of one station of a list; `null` if it is not in it. A URL leads where it does in the list. */
export function deriveStation(id: string, list: unknown): JsonObject | null {
  const entry = findEntry(id, list);
  if (!entry || !isJsonObject(list)) return null;
  const shared = SHARED_MEMBERS.flatMap((member) => (list[member] == null ? [] : [[member, list[member]] as const]));
  return { ...Object.fromEntries(shared), ...rebaseUrls(entry) };
}

function findEntry(id: string, list: unknown): JsonObject | undefined {
  if (!isJsonObject(list) || !Array.isArray(list.stations)) return undefined;
  let known = stationsById.get(list);
  if (!known) {
    const entries = list.stations.filter(isJsonObject);
    // Of two with one id the first counts, as for every reader.
    known = new Map(entries.reverse().map((entry) => [entry.id, entry]));
    stationsById.set(list, known);
  }
  return known.get(id);
}

/** Copies a station, with its relative URLs as seen from the folder of stations. */
function rebaseUrls(entry: JsonObject): JsonObject {
  const copy: Record<string, unknown> = structuredClone(entry);
  walkDocument(Station, entry, (schema, value, pointer) => {
    if ((schema as unknown) !== Url || typeof value !== 'string' || /^(?:[a-z][a-z0-9+.-]*:|[/#]|$)/i.test(value))
      return;
    const names = parsePointer(pointer);
    const parent = names
      .slice(0, -1)
      .reduce<Record<string, unknown>>((object, name) => object[name] as Record<string, unknown>, copy);
    parent[names.at(-1) ?? ''] = `../${value}`;
  });
  return copy;
}

/** Makes the list of stations of the documents of each; locations are converted where their coordinate systems differ. */
export function deriveStationList(stations: readonly unknown[]): JsonObject {
  const documents = stations.filter(isJsonObject);
  const system = lastInConversionOrder(documents.map(readCoordinateSystem));
  const entries = documents.map((document) => {
    const members = Object.keys(StationEntry.entries).filter((member) => document[member] !== undefined);
    const entry = Object.fromEntries(members.map((member) => [member, document[member]]));
    return { ...entry, ...convertLocation(document.location, readCoordinateSystem(document), system) };
  });
  return { coordinateSystem: system, stations: entries, next: null };
}

function convertLocation(location: unknown, from: CoordinateSystem, to: CoordinateSystem): JsonObject {
  if (from === to || !isJsonObject(location) || !Array.isArray(location.coordinates)) return {};
  const [longitude, latitude] = location.coordinates as unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return {};
  return { location: { ...location, coordinates: convertPosition(location.coordinates as Position, from, to) } };
}

/** Matches the path of a station's own document, and holds its id. */
export const STATION_PATH = /^stations\/([^/]+)\.json$/;

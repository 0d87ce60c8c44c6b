import pointInPolygon from 'point-in-polygon-hao';
import { safeParse, type InferOutput } from 'valibot';

import { Area, type CoordinateSystem, Position } from '../../../../src/contract/index.js';
import { convertPosition } from '../../../../src/domain/coordinate-conversion.js';
import { distanceBetween } from '../../../../src/domain/distance.js';
import type { Documents } from '../content-folder.js';
import { readCoordinateSystem } from '../coordinate-system.js';
import { draft, type FindingDraft } from '../findings/finding.js';
import { formatPosition } from './position-format.js';
import { asItem, listItems, STATION_LIST } from './reference-check.js';
import type { JsonObject } from '../schema/schema-walk.js';

/** Station that has a location, and the circle that it says it is in. */
interface PlacedStation {
  readonly file: string;
  readonly pointer: string;
  readonly id: string;
  readonly position: Position;
  readonly system: CoordinateSystem;
  readonly accuracy: number;
  readonly circle: { readonly id: string; readonly area: Area };
}

/** Finding in a file. */
export type FileFinding = readonly [file: string, finding: FindingDraft];

/** Distance, in metres, by which a station may lie outside of its circle: that of a building at its border. */
const TOLERANCE = 30;

/** Number of stations outside of their circles from which a common cause is looked for. */
const MIN_SHIFTED_STATIONS = 2;

/** Systems that positions may be in that are not declared as such. */
const OTHER_SYSTEMS = ['GCJ-02', 'BD-09', 'WGS-84'] as const;

/**
 * Finds stations that lie outside of the circle that they say they are in: each, or all of them by one cause, where they
 * would lie inside in another coordinate system.
 */
export function checkLocations(documents: Documents): FileFinding[] {
  const district = asItem(documents.get('district.json'));
  const system = readCoordinateSystem(district);
  const circles = new Map(
    listItems(district, 'circles').flatMap(([{ id, area }]) => {
      const parsed = safeParse(Area, area);
      return typeof id === 'string' && parsed.success ? [[id, { id, area: parsed.output }] as const] : [];
    }),
  );
  const stations = [...documents].flatMap(([file, document]) => listPlacedStations(file, asItem(document), circles));
  const outside = stations.filter((station) => distanceOutside(station, system) > TOLERANCE + station.accuracy);
  return (
    findCommonSystem(stations, outside, system) ?? keepFirst(outside).map((station) => describeStation(station, system))
  );
}

function listPlacedStations(
  file: string,
  document: JsonObject,
  circles: ReadonlyMap<string, PlacedStation['circle']>,
): PlacedStation[] {
  const isList = STATION_LIST.test(file);
  if (!isList && !file.startsWith('stations/')) return [];
  const items: (readonly [JsonObject, string])[] = isList ? listItems(document, 'stations') : [[document, '']];
  return items.flatMap(([{ id, circle, location, accuracy }, pointer]) => {
    const parsed = safeParse(Position, asItem(location).coordinates);
    const inside = typeof circle === 'string' ? circles.get(circle) : undefined;
    if (!parsed.success || !inside || typeof id !== 'string') return [];
    return {
      file,
      pointer: `${pointer}/location/coordinates`,
      id,
      position: parsed.output,
      system: readCoordinateSystem(document),
      accuracy: typeof accuracy === 'number' ? accuracy : 0,
      circle: inside,
    };
  });
}

function describeStation(station: PlacedStation, system: CoordinateSystem): FileFinding {
  const { file, pointer } = station;
  const [longitude, latitude] = station.position;
  const isSwapped =
    Math.abs(longitude) <= 90 && distanceTo([latitude, longitude], station.circle.area) <= TOLERANCE + station.accuracy;
  if (isSwapped) {
    const data = { value: station.position, suggestion: formatPosition(latitude, longitude) };
    return [file, draft('position-swapped', data, { pointer })];
  }
  const metres = Math.round(distanceOutside(station, system));
  return [file, draft('station-outside', { station: station.id, circle: station.circle.id, metres }, { pointer })];
}

/** Keeps of the places of each station the first: its own file repeats what the list says. */
const keepFirst = (stations: readonly PlacedStation[]): readonly PlacedStation[] =>
  [...new Map([...stations].reverse().map((station) => [station.id, station] as const)).values()].reverse();

/** Finds the coordinate system in which nearly all stations would lie in their circles; `null` if there is none. */
function findCommonSystem(
  stations: readonly PlacedStation[],
  outside: readonly PlacedStation[],
  system: CoordinateSystem,
): FileFinding[] | null {
  if (outside.length < MIN_SHIFTED_STATIONS || outside.length * 2 < stations.length) return null;
  for (const other of OTHER_SYSTEMS) {
    const shifted = outside.filter((station) => station.system !== other);
    const inside = shifted.filter(
      (station) => distanceOutside({ ...station, system: other }, system) <= TOLERANCE + station.accuracy,
    );
    if (inside.length < MIN_SHIFTED_STATIONS || inside.length < outside.length * 0.8) continue;
    const metres = inside.map(({ position, system: declared }) =>
      distanceBetween(convertPosition(position, other, 'WGS-84'), convertPosition(position, declared, 'WGS-84')),
    );
    const average = Math.round(metres.reduce((sum, distance) => sum + distance, 0) / metres.length / 10) * 10;
    const [first] = inside;
    const data = {
      count: keepFirst(outside).length,
      total: keepFirst(stations).length,
      metres: average,
      system: other,
    };
    return first ? [[first.file, draft('stations-shifted', data, { pointer: first.pointer })]] : null;
  }
  return null;
}

/** Returns by how far, in metres, a station lies outside of its circle; 0 for inside. */
const distanceOutside = ({ position, system, circle }: PlacedStation, target: CoordinateSystem): number =>
  distanceTo(convertPosition(position, system, target), circle.area);

function distanceTo(position: Position, area: InferOutput<typeof Area>): number {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const [x, y] = position;
  // 0 is the border itself.
  const isInside = polygons.some((rings) => pointInPolygon([x, y], rings) !== false);
  if (isInside) return 0;
  const edges = polygons.flatMap((rings) =>
    rings.flatMap((ring) => ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const)),
  );
  return edges.reduce((least, [start, end]) => Math.min(least, distanceToEdge(position, start, end)), Infinity);
}

/** Returns the distance, in metres, to the nearest point of an edge, which is short beside the earth. */
function distanceToEdge(position: Position, start: Position, end: Position): number {
  const scale = Math.cos((position[1] * Math.PI) / 180);
  const [ax, ay] = [(position[0] - start[0]) * scale, position[1] - start[1]];
  const [bx, by] = [(end[0] - start[0]) * scale, end[1] - start[1]];
  const share = Math.max(0, Math.min(1, (ax * bx + ay * by) / (bx * bx + by * by || 1)));
  return distanceBetween(position, [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share]);
}

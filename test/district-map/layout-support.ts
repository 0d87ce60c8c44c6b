import fc from 'fast-check';

import { District, read, Stations } from '../../src/contract/index.js';
import { buildModel } from '../../src/district-map/data/model.js';
import { type MapLayout, layoutMap } from '../../src/district-map/geo/map-layout.js';

export const EM = 16;

export const station = (id: string, longitude: number, latitude: number) => ({
  id,
  name: id,
  location: { type: 'Point', coordinates: [longitude, latitude] },
});

export function layout(stations: readonly object[], district: object = {}): MapLayout {
  const first = read(District, { id: 'd', name: 'D', circles: [], ...district });
  const page = read(Stations, { stations });
  if (!first.ok || !page.ok) throw new Error('not of the contract');
  return layoutMap(buildModel(first.value, [page.value]), 600, EM)!;
}

/** So many stations somewhere in a district of some three kilometres. */
export const scattered = (count: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })), {
      minLength: 1,
      maxLength: count,
    })
    .map((all) => all.map(([x, y], index) => station(`s${index}`, 121.44 + x / 1e4, 31.21 + y / 1e4)));

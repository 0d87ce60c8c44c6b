import { expect } from '@open-wc/testing';

import type { Landmark, Position } from '../../../src/contract/index.js';
import { layOutLandmarks } from '../../../src/district-map/geo/landmark-shapes.js';
import type { XY } from '../../../src/district-map/geo/projection.js';

const place = ([longitude, latitude]: Position): XY => [longitude * 10 + 5, 50 - latitude * 10];

const landmark = (geometry: Landmark['geometry'], more: Partial<Landmark> = {}): Landmark => ({
  id: 'it',
  name: 'It',
  ...(geometry && { geometry }),
  ...more,
});

const CORNERS: Position[] = [
  [0, 0],
  [4, 0],
  [4, 2],
  [0, 0],
];
const PLACED = CORNERS.map(place);

describe('landmarks on the ground', () => {
  it('have the form and the parts of their geometry', () => {
    const shapesOf = (geometry: Landmark['geometry']) => {
      const { form, parts } = layOutLandmarks([landmark(geometry)], place)[0]!;
      return [form, parts];
    };
    expect(shapesOf({ type: 'Point', coordinates: [3, 4] })).to.deep.equal(['points', [[[35, 10]]]]);
    expect(shapesOf({ type: 'MultiPoint', coordinates: CORNERS })).to.deep.equal(['points', [PLACED]]);
    expect(shapesOf({ type: 'LineString', coordinates: CORNERS })).to.deep.equal(['lines', [PLACED]]);
    expect(shapesOf({ type: 'MultiLineString', coordinates: [CORNERS, CORNERS] })).to.deep.equal([
      'lines',
      [PLACED, PLACED],
    ]);
    expect(shapesOf({ type: 'Polygon', coordinates: [CORNERS] })).to.deep.equal(['rings', [PLACED]]);
    expect(shapesOf({ type: 'MultiPolygon', coordinates: [[CORNERS], [CORNERS, CORNERS]] })).to.deep.equal([
      'rings',
      [PLACED, PLACED, PLACED],
    ]);
  });

  it('reach as far as their points do', () => {
    const [shape] = layOutLandmarks([landmark({ type: 'Polygon', coordinates: [CORNERS] })], place);
    expect(shape?.extent).to.deep.equal({ left: 5, top: 30, right: 45, bottom: 50 });
  });

  it('are of a kind, or of another than those there are', () => {
    const geometry = { type: 'Point' as const, coordinates: [3, 4] as Position };
    const [park, unknown] = layOutLandmarks([landmark(geometry, { kind: 'park' }), landmark(geometry)], place);
    expect([park?.kind, unknown?.kind]).to.deep.equal(['park', 'other']);
    expect(park?.landmark.kind).to.equal('park');
  });

  it('come largest first, by their longer side, and only those that have a place', () => {
    const line = (id: string, [x, y]: Position) =>
      landmark(
        {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [x, y],
          ],
        },
        { id },
      );
    const landmarks = [
      line('short', [1, 1]),
      landmark(null, { id: 'nowhere' }),
      landmark({ type: 'MultiPoint', coordinates: [] }, { id: 'empty' }),
      line('tall', [1, 9]),
      line('wide', [5, 4]),
    ];
    expect(layOutLandmarks(landmarks, place).map(({ landmark: { id } }) => id)).to.deep.equal([
      'tall',
      'wide',
      'short',
    ]);
  });
});

import { expect } from '@open-wc/testing';

import { District, read } from '../../src/contract/index.js';
import { readDistrict } from '../../src/contract/readers/district.generated.js';

const landmark = (geometry: unknown) => ({ id: 'x', name: 'Long Street', kind: 'street', geometry });
const district = (landmarks: unknown) => ({ id: 'd', name: 'District', circles: [], landmarks });

describe('landmarks of a district', () => {
  const square = [
    [121, 31],
    [122, 31],
    [122, 32],
    [121, 31],
  ];
  const GEOMETRIES: readonly (readonly [string, unknown])[] = [
    ['Point', [121, 31]],
    ['MultiPoint', [[121, 31]]],
    ['LineString', square],
    ['MultiLineString', [square, square]],
    ['Polygon', [square]],
    ['MultiPolygon', [[square], [square]]],
  ];
  for (const [type, coordinates] of GEOMETRIES) {
    it(`may be a ${type}, which needs no schemas`, () => {
      const reading = readDistrict(district([landmark({ type, coordinates })]));
      expect(reading).to.have.property('ok', true);
    });
  }

  it('are left out one by one where they are broken, with a fault that says where', () => {
    const broken: readonly unknown[] = [
      landmark({ type: 'LineString', coordinates: [[121, 31]] }),
      landmark({ type: 'GeometryCollection', geometries: [] }),
      landmark({
        type: 'LineString',
        coordinates: [
          [31, 121],
          [31, 122],
        ],
      }),
      { id: 'y', kind: 'street' },
    ];
    const whole = { ...landmark({ type: 'LineString', coordinates: square }), id: 'whole' };
    const reading = read(District, district([...broken, whole]));
    expect(reading.ok && reading.value.landmarks).to.deep.equal([whole]);
    const places = reading.faults.map(({ pointer }) => pointer.split('/').slice(0, 3).join('/'));
    expect([...new Set(places)]).to.deep.equal(['/landmarks/0', '/landmarks/1', '/landmarks/2', '/landmarks/3']);
  });
});

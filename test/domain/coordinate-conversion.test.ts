import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import type { Position } from '../../src/contract/index.js';
import { lastInConversionOrder, sameDatum } from '../../src/domain/coordinate-systems.js';
import { convertPosition, convertArea } from '../../src/domain/coordinate-conversion.js';
import { mapServiceLinks } from '../../src/domain/map-service-links.js';

const SHANGHAI: Position = [121.4737, 31.2304];

/** Metres between two positions that are near one another. */
const metres = ([ax, ay]: Position, [bx, by]: Position): number =>
  Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * 111_320;

const inChina = fc
  .tuple(fc.double({ min: 100, max: 122, noNaN: true }), fc.double({ min: 22, max: 42, noNaN: true }))
  .map((position): Position => position);
const elsewhere = fc
  .tuple(fc.double({ min: -170, max: 60, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }))
  .map((position): Position => position);

describe('coordinates', () => {
  it('of WGS-84 lie some 500 m from those of GCJ-02 in Shanghai', () => {
    expect(metres(SHANGHAI, convertPosition(SHANGHAI, 'WGS-84', 'GCJ-02'))).to.be.within(300, 800);
  });

  it('agree with the published formulas', () => {
    fc.assert(
      fc.property(inChina, (position) => {
        expect(metres(convertPosition(position, 'WGS-84', 'GCJ-02'), gcj(position))).to.be.below(0.01);
        expect(metres(convertPosition(position, 'GCJ-02', 'BD-09'), bd(position))).to.be.below(0.01);
      }),
    );
  });

  it('converted and back are where they were, to a few metres', () => {
    fc.assert(
      fc.property(inChina, fc.constantFrom('GCJ-02' as const, 'BD-09' as const), (position, system) => {
        const back = convertPosition(convertPosition(position, 'WGS-84', system), system, 'WGS-84');
        expect(metres(position, back)).to.be.below(5);
      }),
    );
  });

  it('outside of China are the same in WGS-84 and GCJ-02', () => {
    fc.assert(
      fc.property(elsewhere, (position) => {
        expect(convertPosition(position, 'WGS-84', 'GCJ-02')).to.deep.equal(position);
        expect(convertPosition(position, 'GCJ-02', 'WGS-84')).to.deep.equal(position);
      }),
    );
  });

  it('of CGCS2000 are those of WGS-84', () => {
    expect(convertPosition(SHANGHAI, 'CGCS2000', 'WGS-84')).to.deep.equal(SHANGHAI);
    expect(convertPosition(SHANGHAI, 'CGCS2000', 'BD-09')).to.deep.equal(convertPosition(SHANGHAI, 'WGS-84', 'BD-09'));
    expect(sameDatum('CGCS2000', 'WGS-84')).to.equal(true);
    expect(sameDatum('GCJ-02', 'WGS-84')).to.equal(false);
  });

  it('leave what they are made from as it is, and keep an altitude', () => {
    const given: Position = [121.4737, 31.2304, 12];
    const area = { type: 'Polygon' as const, coordinates: [[given, given, given, given]] };
    expect(convertPosition(given, 'WGS-84', 'BD-09')[2]).to.equal(12);
    const converted = convertArea(area, 'WGS-84', 'GCJ-02');
    expect(converted.coordinates[0]![0]).to.deep.equal(convertPosition(given, 'WGS-84', 'GCJ-02'));
    expect(given).to.deep.equal([121.4737, 31.2304, 12]);
    expect(area.coordinates[0]).to.deep.equal([given, given, given, given]);
    const parts = convertArea({ type: 'MultiPolygon', coordinates: [area.coordinates] }, 'WGS-84', 'GCJ-02');
    expect(parts.coordinates[0]).to.deep.equal(converted.coordinates);
  });

  it('of several systems meet in the one that all are made into forwards', () => {
    expect(lastInConversionOrder([])).to.equal('WGS-84');
    expect(lastInConversionOrder(['CGCS2000'])).to.equal('WGS-84');
    expect(lastInConversionOrder(['WGS-84', 'GCJ-02'])).to.equal('GCJ-02');
    expect(lastInConversionOrder(['BD-09', 'GCJ-02', 'WGS-84'])).to.equal('BD-09');
  });
});

describe('links to map services', () => {
  const links = (position: Position = SHANGHAI, name = '恒隆广场') =>
    Object.fromEntries(mapServiceLinks(position, 'WGS-84', name).map(({ service, href }) => [service, new URL(href)]));
  const numbers = (text: string | null): number[] => text!.split(',').map(Number);

  it('give each its own coordinates in its own order', () => {
    const { amap, baidu, tencent, apple, google } = links();
    const [longitude, latitude] = convertPosition(SHANGHAI, 'WGS-84', 'GCJ-02');
    const [baiduLongitude, baiduLatitude] = convertPosition(SHANGHAI, 'WGS-84', 'BD-09');
    const near = (given: number[], expected: number[]) =>
      given.forEach((one, index) => expect(one).to.be.closeTo(expected[index]!, 1e-6));
    near(numbers(amap!.searchParams.get('position')), [longitude, latitude]);
    near(numbers(baidu!.searchParams.get('location')), [baiduLatitude, baiduLongitude]);
    expect(baidu!.searchParams.get('coord_type')).to.equal('bd09ll');
    near(numbers(/^coord:([^;]+);/.exec(tencent!.searchParams.get('marker')!)![1]!), [latitude, longitude]);
    near(numbers(apple!.searchParams.get('ll')), [latitude, longitude]);
    near(numbers(google!.searchParams.get('query')), [latitude, longitude]);
  });

  it('move nothing outside of China', () => {
    const { google } = links([2.2945, 48.8584]);
    expect(google!.searchParams.get('query')).to.equal('48.858400,2.294500');
  });

  it('stay links of these services whatever a place is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const all = links(SHANGHAI, `${name}&x=1;y:2#"><script>\ud800`);
        expect(Object.values(all).map(({ host }) => host)).to.deep.equal([
          'uri.amap.com',
          'api.map.baidu.com',
          'apis.map.qq.com',
          'maps.apple.com',
          'www.google.com',
        ]);
        expect(all.tencent!.searchParams.get('marker')!.split(';')).to.have.length(3);
        expect(Object.values(all).every(({ hash, searchParams }) => hash === '' && !searchParams.has('x'))).to.equal(
          true,
        );
      }),
    );
  });
});

/** GCJ-02 and BD-09 from the formulas as published, written out on their own. */
function gcj([longitude, latitude]: Position): Position {
  const { PI, sin, cos, sqrt, abs } = Math;
  const [x, y] = [longitude - 105, latitude - 35];
  const waves = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * (2 / 3);
  const dLat =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    waves +
    ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3 +
    ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3;
  const dLon =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    waves +
    ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3 +
    ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3;
  const [a, ee] = [6378245, 0.006693421622965823];
  const radians = (latitude / 180) * PI;
  const magic = 1 - ee * sin(radians) ** 2;
  return [
    longitude + (dLon * 180) / ((a / sqrt(magic)) * cos(radians) * PI),
    latitude + (dLat * 180) / (((a * (1 - ee)) / (magic * sqrt(magic))) * PI),
  ];
}

function bd([x, y]: Position): Position {
  const factor = (Math.PI * 3000) / 180;
  const z = Math.hypot(x, y) + 0.00002 * Math.sin(y * factor);
  const theta = Math.atan2(y, x) + 0.000003 * Math.cos(x * factor);
  return [z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006];
}

import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import type { Position } from '../../src/contract/index.js';
import { lastInConversionOrder, sameDatum } from '../../src/domain/coordinate-systems.js';
import { convertPosition, convertArea } from '../../src/domain/coordinate-conversion.js';
import { mapSearchLinks, mapServiceLinks } from '../../src/domain/map-service-links.js';
import { evenly } from '../arbitraries.js';

const SHANGHAI: Position = [121.4737, 31.2304];

/** Returns the distance between two nearby positions, in metres. */
const metres = ([ax, ay]: Position, [bx, by]: Position): number =>
  Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * 111_320;

const inChina = fc.tuple(evenly(100, 122), evenly(22, 42)).map((position): Position => position);
const elsewhere = fc.tuple(evenly(-170, 60), evenly(-80, 80)).map((position): Position => position);

describe('conversion between coordinate systems', () => {
  it('moves a position in Shanghai by some 500 m between WGS-84 and GCJ-02', () => {
    expect(metres(SHANGHAI, convertPosition(SHANGHAI, 'WGS-84', 'GCJ-02'))).to.be.within(300, 800);
  });

  it('agrees with the published formulas', () => {
    fc.assert(
      fc.property(inChina, (position) => {
        expect(metres(convertPosition(position, 'WGS-84', 'GCJ-02'), gcj(position))).to.be.below(0.01);
        expect(metres(convertPosition(position, 'GCJ-02', 'BD-09'), bd(position))).to.be.below(0.01);
      }),
    );
  });

  it('is reversible to within a few metres', () => {
    fc.assert(
      fc.property(inChina, fc.constantFrom('GCJ-02' as const, 'BD-09' as const), (position, system) => {
        const back = convertPosition(convertPosition(position, 'WGS-84', system), system, 'WGS-84');
        expect(metres(position, back)).to.be.below(5);
      }),
    );
  });

  it('changes nothing between WGS-84 and GCJ-02 outside China', () => {
    fc.assert(
      fc.property(elsewhere, (position) => {
        expect(convertPosition(position, 'WGS-84', 'GCJ-02')).to.deep.equal(position);
        expect(convertPosition(position, 'GCJ-02', 'WGS-84')).to.deep.equal(position);
      }),
    );
  });

  it('treats CGCS2000 as WGS-84', () => {
    expect(convertPosition(SHANGHAI, 'CGCS2000', 'WGS-84')).to.deep.equal(SHANGHAI);
    expect(convertPosition(SHANGHAI, 'CGCS2000', 'BD-09')).to.deep.equal(convertPosition(SHANGHAI, 'WGS-84', 'BD-09'));
    expect(sameDatum('CGCS2000', 'WGS-84')).to.equal(true);
    expect(sameDatum('GCJ-02', 'WGS-84')).to.equal(false);
  });

  it('leaves its argument unchanged, and keeps an altitude', () => {
    const position: Position = [121.4737, 31.2304, 12];
    const area = { type: 'Polygon' as const, coordinates: [[position, position, position, position]] };
    expect(convertPosition(position, 'WGS-84', 'BD-09')[2]).to.equal(12);
    const converted = convertArea(area, 'WGS-84', 'GCJ-02');
    expect(converted.coordinates[0]![0]).to.deep.equal(convertPosition(position, 'WGS-84', 'GCJ-02'));
    expect(position).to.deep.equal([121.4737, 31.2304, 12]);
    expect(area.coordinates[0]).to.deep.equal([position, position, position, position]);
    const parts = convertArea({ type: 'MultiPolygon', coordinates: [area.coordinates] }, 'WGS-84', 'GCJ-02');
    expect(parts.coordinates[0]).to.deep.equal(converted.coordinates);
    expect([converted.type, parts.type]).to.deep.equal(['Polygon', 'MultiPolygon']);
  });

  it('is exact towards the last system in the order', () => {
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

  it('use the coordinates and the axis order of each service', () => {
    const { amap, baidu, tencent, apple, google } = links();
    const [longitude, latitude] = convertPosition(SHANGHAI, 'WGS-84', 'GCJ-02');
    const [baiduLongitude, baiduLatitude] = convertPosition(SHANGHAI, 'WGS-84', 'BD-09');
    const expectNear = (actual: number[], expected: number[]) =>
      actual.forEach((value, index) => expect(value).to.be.closeTo(expected[index]!, 1e-6));
    expectNear(numbers(amap!.searchParams.get('position')), [longitude, latitude]);
    expectNear(numbers(baidu!.searchParams.get('location')), [baiduLatitude, baiduLongitude]);
    expect(baidu!.searchParams.get('coord_type')).to.equal('bd09ll');
    expectNear(numbers(/^coord:([^;]+);/.exec(tencent!.searchParams.get('marker')!)![1]!), [latitude, longitude]);
    expectNear(numbers(apple!.searchParams.get('ll')), [latitude, longitude]);
    expectNear(numbers(google!.searchParams.get('query')), [latitude, longitude]);
  });

  it('name the place, and this library to the services that ask for it', () => {
    const query = (service: string): Record<string, string> => Object.fromEntries(links()[service]!.searchParams);
    expect(query('amap')).to.include({ name: '恒隆广场', src: 'fumin-widgets', coordinate: 'gaode', callnative: '0' });
    expect(query('baidu')).to.include({ title: '恒隆广场', content: '恒隆广场', output: 'html', src: 'fumin-widgets' });
    expect(query('tencent')).to.include({ referer: 'fumin-widgets' });
    expect(query('tencent').marker).to.match(/;title:恒隆广场;addr:恒隆广场$/);
    expect(query('apple')).to.include({ q: '恒隆广场' });
    expect(query('google')).to.include({ api: '1' });
    expect(links(SHANGHAI, 'A: B; C').tencent!.searchParams.get('marker')).to.match(
      /;title:A {2}B {2}C;addr:A {2}B {2}C$/,
    );
    expect(links(SHANGHAI, 'A\ud800').apple!.searchParams.get('q')).to.equal('A\ufffd');
    expect(Object.values(links()).map(({ origin, pathname }) => origin + pathname)).to.deep.equal([
      'https://uri.amap.com/marker',
      'https://api.map.baidu.com/marker',
      'https://apis.map.qq.com/uri/v1/marker',
      'https://maps.apple.com/',
      'https://www.google.com/maps/search/',
    ]);
  });

  it('search for a place by its name and its district where its position is an estimate', () => {
    const search = (name: string, district: string) =>
      mapSearchLinks(name, district).map(({ href }) => decodeURIComponent(href));
    expect(search('邻里站', '静安')).to.deep.equal([
      'https://uri.amap.com/search?keyword=静安 邻里站&src=fumin-widgets&callnative=0',
      'https://api.map.baidu.com/place/search?query=静安 邻里站&region=静安&output=html&src=fumin-widgets',
      'https://apis.map.qq.com/uri/v1/search?keyword=静安 邻里站&referer=fumin-widgets',
      'https://maps.apple.com/?q=静安 邻里站',
      'https://www.google.com/maps/search/?api=1&query=静安 邻里站',
    ]);
    expect(search('静安邻里站', '静安')[3]).to.equal('https://maps.apple.com/?q=静安邻里站');
    expect(search('邻里站', '')[1]).to.include('query=邻里站&region=邻里站&');
    expect(mapSearchLinks('邻里站', '').map(({ service }) => service)).to.deep.equal(
      mapServiceLinks(SHANGHAI, 'WGS-84', '邻里站').map(({ service }) => service),
    );
  });

  it('leave a position outside China unchanged', () => {
    const { google } = links([2.2945, 48.8584]);
    expect(google!.searchParams.get('query')).to.equal('48.858400,2.294500');
  });

  it('stay links to these services for any name of a place', () => {
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

/** GCJ-02 and BD-09, implemented independently from the published formulas. */
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

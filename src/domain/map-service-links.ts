import type { CoordinateSystem, Position } from '../contract/index.js';
import { convertPosition } from './coordinate-conversion.js';

/** Map service that can open a place by a link. */
export type MapService = 'amap' | 'baidu' | 'tencent' | 'apple' | 'google';

/** Link that opens a place in a map service. */
export interface MapServiceLink {
  readonly service: MapService;
  readonly href: string;
}

/** Name of the referring site, which each of the Chinese services asks for. */
const REFERRER = 'fumin-widgets';

/**
 * Creates links to a place in five map services, each in the coordinate system and the axis order that it expects: AMap
 * (https://lbs.amap.com/api/uri-api/guide/mobile-web/point), Baidu
 * (https://lbsyun.baidu.com/index.php?title=uri/api/web), Tencent (https://lbs.qq.com/uri_v1/guide-mobile-point.html),
 * Apple
 * (https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html),
 * Google (https://developers.google.com/maps/documentation/urls/get-started). The street maps of the last two are in
 * GCJ-02 within China and in WGS-84 elsewhere, where GCJ-02 is the same.
 *
 * @param name label of the pin
 */
export function mapServiceLinks(position: Position, system: CoordinateSystem, name: string): readonly MapServiceLink[] {
  const [longitude, latitude] = convertPosition(position, system, 'GCJ-02').map(toSixDecimals) as [string, string];
  const [baiduLongitude, baiduLatitude] = convertPosition(position, system, 'BD-09').map(toSixDecimals) as [
    string,
    string,
  ];
  // Tencent separates the fields of a marker by these characters.
  const title = name.replace(/[:;]/g, ' ');
  return [
    link('amap', 'https://uri.amap.com/marker', {
      position: `${longitude},${latitude}`,
      name,
      src: REFERRER,
      coordinate: 'gaode',
      callnative: '0',
    }),
    link('baidu', 'https://api.map.baidu.com/marker', {
      location: `${baiduLatitude},${baiduLongitude}`,
      title: name,
      content: name,
      coord_type: 'bd09ll',
      output: 'html',
      src: REFERRER,
    }),
    link('tencent', 'https://apis.map.qq.com/uri/v1/marker', {
      marker: `coord:${latitude},${longitude};title:${title};addr:${title}`,
      referer: REFERRER,
    }),
    link('apple', 'https://maps.apple.com/', { ll: `${latitude},${longitude}`, q: name }),
    link('google', 'https://www.google.com/maps/search/', { api: '1', query: `${latitude},${longitude}` }),
  ];
}

/**
 * Creates links that search for a place by its name in the same map services: where a position is an estimate, a pin on it
 * would send people to the wrong door.
 *
 * @param district name of the district, which tells the place from others of its name
 */
export function mapSearchLinks(name: string, district: string): readonly MapServiceLink[] {
  const query = district && !name.includes(district) ? `${district} ${name}` : name;
  return [
    link('amap', 'https://uri.amap.com/search', { keyword: query, src: REFERRER, callnative: '0' }),
    link('baidu', 'https://api.map.baidu.com/place/search', {
      query,
      region: district || name,
      output: 'html',
      src: REFERRER,
    }),
    link('tencent', 'https://apis.map.qq.com/uri/v1/search', { keyword: query, referer: REFERRER }),
    link('apple', 'https://maps.apple.com/', { q: query }),
    link('google', 'https://www.google.com/maps/search/', { api: '1', query }),
  ];
}

const link = (service: MapService, base: string, parameters: Readonly<Record<string, string>>): MapServiceLink => ({
  service,
  href: `${base}?${Object.entries(parameters)
    .map(([key, value]) => `${key}=${encodeURIComponent(toWellFormed(value))}`)
    .join('&')}`,
});

/** Formats degrees to about a tenth of a metre. */
const toSixDecimals = (degrees: number): string => degrees.toFixed(6);

/** Replaces unpaired surrogates, which `encodeURIComponent` refuses. */
const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

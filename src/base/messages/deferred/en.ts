import type * as zhHans from './zh-Hans.js';

/** Messages of the shared lazy modules, in English. */
export const mapLinks: typeof zhHans.mapLinks = {
  openIn: 'Open in',
  services: { amap: 'AMap', baidu: 'Baidu Maps', tencent: 'Tencent Maps', apple: 'Apple Maps', google: 'Google Maps' },
  searchIn: 'The position here is an estimate. Search by name in',
};

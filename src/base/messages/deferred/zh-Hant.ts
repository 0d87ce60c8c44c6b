import type * as zhHans from './zh-Hans.js';

/** Messages of the shared lazy modules, in traditional Chinese. */
export const mapLinks: typeof zhHans.mapLinks = {
  openIn: '用其他地圖開啟',
  services: { amap: '高德地圖', baidu: '百度地圖', tencent: '騰訊地圖', apple: '蘋果地圖', google: 'Google地圖' },
  searchIn: '圖上位置為估計，請用名稱搜尋：',
};

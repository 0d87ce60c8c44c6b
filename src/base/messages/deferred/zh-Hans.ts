/**
 * Messages of the shared lazy modules, in simplified Chinese, including those for screen readers. Other languages have
 * the same shape.
 */
export const mapLinks = {
  openIn: '用其他地图打开',
  services: { amap: '高德地图', baidu: '百度地图', tencent: '腾讯地图', apple: '苹果地图', google: '谷歌地图' },
  searchIn: '图上位置为估计，请用名称查找：',
};

import type { ProviderMessages } from './index.js';

/** Messages of the provider, in traditional Chinese. */
export const messages: ProviderMessages = {
  widgets: {
    'station-card': '服務站',
    'district-map': '街區版圖',
    'council-timeline': '聯席會議',
    'pledge-form': '倡議',
  },
  shown: (widget) => `已在「${widget}」中顯示`,
  go: '查看',
  back: '返回',
  close: '關閉',
  largeText: '大字',
};

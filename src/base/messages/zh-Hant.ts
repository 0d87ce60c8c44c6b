import type * as zhHans from './zh-Hans.js';

/** Messages common to the widgets, in traditional Chinese. */
export const common: typeof zhHans.common = {
  loading: '正在載入…',
  retry: '重試',
  failed: '內容暫時無法顯示',
  unreached: '連不上數據服務，請檢查網路後重試。',
  late: '數據服務沒有及時回應，請稍後重試。',
  unreadable: '數據服務返回的內容無法識別。',
  invalidData: '這個頁面提供的資料無法識別。',
  missing: '沒有找到這項內容。',
  refused: '沒有權限查看這項內容。',
  noEndpoint: '尚未設定資料來源（endpoint）。',
  stale: (age: string) => `暫時連不上數據服務，以下是${age}的內容。`,
  source: '來源',
  notes: '資料說明',
  asOf: (date: string) => `截至${date}`,
  more: '載入更多',
  external: '（在新視窗開啟）',
  list: (items: readonly string[]) => items.join('、'),
};

export const station: typeof zhHans.station = {
  status: { open: '開放', planned: '籌建中', suspended: '暫停開放', closed: '已關閉' },
  since: (date: string) => `自${date}起`,
  until: (date: string) => `至${date}`,
  openNow: '開放中',
  closedNow: '現已關閉',
  closes: (when: string) => `${when}關閉`,
  opens: (when: string) => `${when}開放`,
  today: '今天',
  tomorrow: '明天',
};

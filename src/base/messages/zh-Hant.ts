import type * as zhHans from './zh-Hans.js';

/** Messages common to the widgets, in traditional Chinese. */
export const common: typeof zhHans.common = {
  loading: '正在載入…',
  retry: '重試',
  failed: '內容暫時無法顯示',
  unreached: '網路連線失敗，請檢查後重試。',
  late: '載入逾時，請重試。',
  unreadable: '資料服務傳回的內容無法識別。',
  unknownEncoding: '資料的文字編碼無法識別，應為 UTF-8。',
  invalidData: '本頁提供的資料無法識別。',
  missing: '沒有找到這項內容。',
  refused: '沒有權限查看這項內容。',
  noEndpoint: '本欄目尚未設定。',
  stale: (age) => `暫時無法更新，以下是${age || '剛才'}儲存的內容。`,
  source: '來源',
  notes: '資料說明',
  asOf: (date: string) => `截至${date}`,
  more: '載入更多',
  external: '（在新視窗開啟）',
  list: (items: readonly string[]) => items.join('、'),
};

export const station: typeof zhHans.station = {
  status: { open: '已啟用', planned: '籌建中', suspended: '暫停開放', closed: '已停用' },
  since: (date: string) => `自${date}起`,
  until: (date: string) => `至${date}`,
  opening: (date) => `籌建中，預計${date}啟用`,
  openNow: '開放中',
  closedNow: '休息中',
  closes: (when: string) => `${when}關閉`,
  opens: (when: string) => `${when}開放`,
  today: '今天',
  tomorrow: '明天',
};

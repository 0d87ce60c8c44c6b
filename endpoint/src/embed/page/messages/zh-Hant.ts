import type * as zhHans from './zh-Hans.js';

/** Messages of the pages for a frame, in traditional Chinese. */
export const messages: typeof zhHans.messages = {
  widgets: {
    'station-card': '服務站',
    'district-map': '黨建版圖',
    'council-timeline': '聯席會議大事記',
    'pledge-form': '倡議',
  },
  unknownWidget: '沒有這個欄目',
  unknownWidgetHint: (names) => `可以顯示的欄目有：${names}。請檢查網址。`,
  badParameter: '網址有誤',
  badParameterHint: (parameter, expected) => `網址中的「${parameter}」應為${expected}。`,
  expected: {
    id: '由小寫字母、數字和連字號組成的編號',
    variant: 'full 或 compact',
    lang: 'zh-Hans、zh-Hant 或 en',
    scheme: 'light 或 dark',
    accent: '#rrggbb 形式的顏色（# 在網址中寫作 %23）',
    text: 'large',
  },
  missing: '沒有找到這項內容',
  missingHint: '它可能已被刪除或更名。',
  broken: '內容暫時無法顯示',
  brokenHint: '請稍後再試。',
  needsScript: '線上認領需要啟用JavaScript。也可以與發起這項倡議的單位或街道聯絡。',
  askController: (name) => `線上認領需要啟用JavaScript。也可以與${name}聯絡。`,
  framed: '此處嵌在另一個網站中：填寫的內容和認領回執只在這個網站的頁面裡可以再看到，瀏覽器也可能不予保存。',
  openAlone: '在單獨的頁面中開啟',
};

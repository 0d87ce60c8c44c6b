import type * as zhHans from './zh-Hans.js';

/** Messages of what the council timeline loads on demand, in traditional Chinese. */
export const messages: typeof zhHans.messages = {
  search: '搜尋',
  any: '全部',
  kind: '類別',
  theme: '重點工作',
  person: '人員',
  organization: '單位',
  order: '順序',
  orders: { newest: '從新到舊', oldest: '從舊到新' },
  otherKind: '其他',
  counted: (name: string, count: number) => `${name}（${count}）`,
  found: (count: string, total: string) => `找到${count}項（共${total}項）`,
  nothingFound: '沒有符合條件的活動。',
  inTerm: (name: string, found: string) => (name ? `${name}任期：${found}` : `所選任期：${found}`),
  copied: '連結已複製',
  copyFailed: (link: string) => `複製失敗，請手動複製：${link}`,
};

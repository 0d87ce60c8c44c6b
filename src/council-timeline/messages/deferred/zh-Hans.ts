/** Messages of what the council timeline loads on demand, in simplified Chinese, those for screen readers included. Every other language has the same shape. */
export const messages = {
  search: '查找',
  any: '全部',
  kind: '类别',
  theme: '重点工作',
  person: '人员',
  organization: '单位',
  order: '顺序',
  orders: { newest: '从新到旧', oldest: '从旧到新' },
  otherKind: '其他',
  counted: (name: string, count: number) => `${name}（${count}）`,
  found: (count: string, total: string) => `找到${count}项（共${total}项）`,
  nothingFound: '没有符合条件的活动。',
  inTerm: (name: string, found: string) => (name ? `${name}任期：${found}` : `所选任期：${found}`),
  copied: '链接已复制',
  copyFailed: (link: string) => `复制失败，请手动复制：${link}`,
};

/**
 * Messages common to the widgets, in simplified Chinese, including those for screen readers. Other languages have the
 * same shape.
 */
export const common = {
  loading: '正在加载…',
  retry: '重试',
  failed: '内容暂时无法显示',
  unreached: '连接不上数据服务，请检查网络后重试。',
  late: '数据服务没有及时响应，请稍后重试。',
  unreadable: '数据服务返回的内容无法识别。',
  invalidData: '这个页面给出的数据无法识别。',
  missing: '没有找到这项内容。',
  refused: '没有权限查看这项内容。',
  noEndpoint: '尚未设置数据来源（endpoint）。',
  stale: (age: string) => `暂时连不上数据服务，以下是${age}的内容。`,
  source: '来源',
  notes: '资料说明',
  asOf: (date: string) => `截至${date}`,
  more: '加载更多',
  external: '（在新窗口打开）',
  list: (items: readonly string[]) => items.join('、'),
};

export const station = {
  status: { open: '开放', planned: '筹建中', suspended: '暂停开放', closed: '已关闭' },
  since: (date: string) => `自${date}起`,
  until: (date: string) => `至${date}`,
  openNow: '开放中',
  closedNow: '现已关闭',
  closes: (when: string) => `${when}关闭`,
  opens: (when: string) => `${when}开放`,
  today: '今天',
  tomorrow: '明天',
};

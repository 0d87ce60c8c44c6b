/**
 * Messages common to the widgets, in simplified Chinese, including those for screen readers. Other languages have the
 * same shape.
 */
export const common = {
  loading: '正在加载…',
  retry: '重试',
  failed: '内容暂时无法显示',
  unreached: '网络连接失败，请检查后重试。',
  late: '加载超时，请重试。',
  unreadable: '数据服务返回的内容无法识别。',
  unknownEncoding: '数据的文字编码无法识别，应为 UTF-8。',
  invalidData: '本页提供的数据无法识别。',
  missing: '没有找到这项内容。',
  refused: '没有权限查看这项内容。',
  noEndpoint: '本栏目尚未配置。',
  stale: (age: string) => `暂时无法更新，以下是${age || '刚才'}保存的内容。`,
  source: '来源',
  notes: '资料说明',
  asOf: (date: string) => `截至${date}`,
  more: '加载更多',
  external: '（在新窗口打开）',
  list: (items: readonly string[]) => items.join('、'),
};

export const station = {
  status: { open: '已启用', planned: '筹建中', suspended: '暂停开放', closed: '已停用' },
  since: (date: string) => `自${date}起`,
  until: (date: string) => `至${date}`,
  /** Status of a planned station, with the date on which it is to open. */
  opening: (date: string) => `筹建中，预计${date}启用`,
  openNow: '开放中',
  closedNow: '休息中',
  closes: (when: string) => `${when}关闭`,
  opens: (when: string) => `${when}开放`,
  today: '今天',
  tomorrow: '明天',
};

/** Messages of the provider, in simplified Chinese. Every other language has the same shape. */
export const messages = {
  /** Name of each widget, by its tag without the prefix. */
  widgets: {
    'station-card': '服务站',
    'district-map': '街区版图',
    'council-timeline': '联席会议',
    'pledge-form': '倡议',
  },
  shown: (widget: string) => `已在“${widget}”中显示`,
  go: '查看',
  back: '返回',
  close: '关闭',
  largeText: '大字',
};

/** Messages of what the station card loads on demand, in simplified Chinese, those for screen readers included. Every other language has the same shape. */
export const messages = {
  shared: '已分享。',
  copied: '已复制名称、地址、开放时间和网址。',
  notCopied: '这里不允许复制。',
  calendarFile: (name: string) => `${name}.ics`,
  saved: (name: string) => `已保存日历文件：${name}`,
  viewer: '图片',
  of: (index: number, count: number) => `第${index}张，共${count}张`,
  previous: '上一张',
  next: '下一张',
  zoomIn: '放大',
  zoomOut: '缩小',
  close: '关闭',
  failed: '这张图片加载失败。',
};

import type * as zhHans from './zh-Hans.js';

/** Messages of what the station card loads on demand, in traditional Chinese. */
export const messages: typeof zhHans.messages = {
  shared: '已分享。',
  copied: '已複製名稱、地址、開放時間和網址。',
  notCopied: '這裡不允許複製。',
  calendarFile: (name: string) => `${name}.ics`,
  saved: (name: string) => `已儲存行事曆檔案：${name}`,
  viewer: '圖片',
  of: (index: number, count: number) => `第${index}張，共${count}張`,
  previous: '上一張',
  next: '下一張',
  zoomIn: '放大',
  zoomOut: '縮小',
  close: '關閉',
  failed: '這張圖片載入失敗。',
};

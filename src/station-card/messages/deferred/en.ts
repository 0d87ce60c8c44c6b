import type * as zhHans from './zh-Hans.js';

/** Messages of what the station card loads on demand, in English. */
export const messages: typeof zhHans.messages = {
  shared: 'Shared.',
  copied: 'Name, address, hours and link copied.',
  notCopied: 'Copying is not allowed here.',
  calendarFile: (name) => `${name}.ics`,
  saved: (name) => `Calendar file saved: ${name}`,
  viewer: 'Pictures',
  of: (index, count) => `${index} of ${count}`,
  previous: 'Previous picture',
  next: 'Next picture',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  close: 'Close',
  failed: 'This picture could not be loaded.',
};

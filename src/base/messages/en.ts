import type * as zhHans from './zh-Hans.js';

/** Messages common to the widgets, in English. */
export const common: typeof zhHans.common = {
  loading: 'Loading…',
  retry: 'Try again',
  failed: 'This cannot be shown just now',
  unreached: 'The data service could not be reached. Check the connection and try again.',
  late: 'Loading took too long. Try again.',
  unreadable: 'The data service answered with something that cannot be read.',
  unknownEncoding: 'The text of the data cannot be read: it is not in UTF-8.',
  invalidData: 'The data that this page gives cannot be read.',
  missing: 'This could not be found.',
  refused: 'You are not allowed to see this.',
  noEndpoint: 'This section has not been set up yet.',
  stale: (age) => `This cannot be updated just now. It was saved ${age || 'a moment ago'}.`,
  source: 'Source',
  notes: 'About this data',
  asOf: (date) => `As of ${date}`,
  more: 'Load more',
  external: ' (opens in a new window)',
  list: (items) => items.join(', '),
};

export const station: typeof zhHans.station = {
  status: { open: 'In use', planned: 'Planned', suspended: 'Suspended', closed: 'No longer in use' },
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  opening: (date) => `Planned, opening expected ${date}`,
  openNow: 'Open now',
  closedNow: 'Closed now',
  closes: (when) => `closes ${when}`,
  opens: (when) => `opens ${when}`,
  today: 'today',
  tomorrow: 'tomorrow',
};

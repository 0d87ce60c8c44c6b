import type * as zhHans from './zh-Hans.js';

/** Messages of what the council timeline loads on demand, in English. */
export const messages: typeof zhHans.messages = {
  search: 'Search',
  any: 'All',
  kind: 'Kind',
  theme: 'Theme',
  person: 'Person',
  organization: 'Organization',
  order: 'Order',
  orders: { newest: 'Newest first', oldest: 'Oldest first' },
  otherKind: 'Other',
  counted: (name, count) => `${name} (${count})`,
  found: (count, total) => `${count} of ${total} events`,
  nothingFound: 'No event matches.',
  inTerm: (name, found) => (name ? `${name}’s term: ${found}` : `The chosen term: ${found}`),
  copied: 'Link copied',
  copyFailed: (link) => `It could not be copied; please copy it yourself: ${link}`,
};

import type { ProviderMessages } from './index.js';

/** Messages of the provider, in English. */
export const messages: ProviderMessages = {
  widgets: {
    'station-card': 'Service station',
    'district-map': 'District map',
    'council-timeline': 'Joint conference',
    'pledge-form': 'Initiative',
  },
  shown: (widget) => `Shown in “${widget}”`,
  go: 'View',
  back: 'Back',
  close: 'Close',
  largeText: 'Large text',
};

import type * as zhHans from './zh-Hans.js';

/** Messages of the pages for a frame, in English. */
export const messages: typeof zhHans.messages = {
  widgets: {
    'station-card': 'Service station',
    'district-map': 'District map',
    'council-timeline': 'Council timeline',
    'pledge-form': 'Initiative',
  },
  unknownWidget: 'There is no such widget',
  unknownWidgetHint: (names) => `These can be shown: ${names}. Please check the address.`,
  badParameter: 'This address is not right',
  badParameterHint: (parameter, expected) => `In the address, “${parameter}” has to be ${expected}.`,
  expected: {
    id: 'an id of lower-case letters, digits and hyphens',
    variant: 'full or compact',
    lang: 'zh-Hans, zh-Hant or en',
    scheme: 'light or dark',
    accent: 'a colour such as #0a5ea8, with # written as %23',
    text: 'large',
  },
  missing: 'This was not found',
  missingHint: 'It may have been removed or renamed.',
  broken: 'This cannot be shown at the moment',
  brokenHint: 'Please try again later.',
  needsScript:
    'Responding online needs JavaScript. You can also contact the organization that launched this initiative, or the subdistrict office.',
  askController: (name) => `Responding online needs JavaScript. You can also contact ${name}.`,
  framed:
    'This is part of another website: what you type and your receipt can be seen again on that website’s pages only, and the browser may keep neither.',
  openAlone: 'Open in a page of its own',
};

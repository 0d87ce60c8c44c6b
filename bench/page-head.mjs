/** What our widgets need in a partner page's head, as README and `fumin-widgets snippet` tell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { INITIATIVE } from './page-data.mjs';

const ELEMENTS = ['fumin-provider', 'fumin-district-map', 'fumin-council-timeline', 'fumin-pledge-form'];

/** Documents that the measured page shows, relative to its endpoint. */
const DOCUMENTS = [
  'district.json',
  'stations.json',
  'councils/district.json',
  `initiatives/${INITIATIVE}.json`,
  `initiatives/${INITIATIVE}/pledges.json`,
];

/** Lists the files of the measured page's elements, in its language. */
function listModules(cdn) {
  const { elements } = JSON.parse(readFileSync(join(cdn, 'manifest.json'), 'utf8'));
  return new Set(ELEMENTS.flatMap((tag) => [...elements[tag].files, ...elements[tag].languages['zh-Hans']]));
}

/**
 * Returns the lines of the head.
 *
 * @param {{cdn: string, endpoint: string, hasHints: boolean}} options `cdn`: the package's folder for a script tag, which the
 *   page has at `/fumin/`; `hasHints`: whether the page asks ahead for code and data
 */
export function renderHead({ cdn, endpoint, hasHints }) {
  const embed = [
    '<link rel="stylesheet" href="/fumin/fumin.css">',
    '<script type="module" src="/fumin/fumin.js"></script>',
  ];
  if (!hasHints) return embed.join('\n');
  const modules = [...listModules(cdn)].map((file) => `<link rel="modulepreload" href="/fumin/${file}">`);
  const data = DOCUMENTS.map((path) => `<link rel="preload" as="fetch" crossorigin href="${endpoint}${path}">`);
  return [...embed, ...modules, ...data].join('\n');
}

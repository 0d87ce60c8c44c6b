import { posix } from 'node:path';

import type { EmbedOptions } from '../embed/page/embed-options.js';
import type { PageAddresses } from '../embed/page/page-addresses.js';

/** Options that have a file of their own: a plain web server reads no query. */
export type FileOptions = Pick<EmbedOptions, 'widget' | 'id' | 'isCompact' | 'language'>;

/** Language of the files that name none. */
const DEFAULT_LANGUAGE = 'zh-Hans';

/**
 * Names the file of a page: `embed/station-card/tower.html`, `embed/station-card/tower.compact.en.html`,
 * `embed/district-map.html`. No id has a dot.
 */
export function pageFile({ widget, id, isCompact, language }: FileOptions): string {
  const name = id === null ? widget : `${widget}/${id}`;
  const variant = isCompact && widget === 'station-card' ? '.compact' : '';
  return `embed/${name}${variant}${language === DEFAULT_LANGUAGE ? '' : `.${language}`}.html`;
}

/** Finds the addresses that the page of a file leads to: other files, each relative to its folder. */
export function fileAddresses(options: FileOptions): PageAddresses {
  const folder = posix.dirname(pageFile(options));
  return {
    toEndpoint: `${posix.relative(folder, '')}/`,
    toPage: (target) => posix.relative(folder, pageFile(target)),
  };
}

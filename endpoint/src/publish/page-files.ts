import { posix } from 'node:path';

import { pageFile, type PageFileOptions } from '../../../src/snippets/page-file.js';
import type { PageAddresses } from '../embed/page/page-addresses.js';

/** Finds the addresses that the page of a file leads to: other files, each relative to its folder. */
export function fileAddresses(options: PageFileOptions): PageAddresses {
  const folder = posix.dirname(pageFile(options));
  return {
    toEndpoint: `${posix.relative(folder, '')}/`,
    toPage: (target) => posix.relative(folder, pageFile(target)),
  };
}

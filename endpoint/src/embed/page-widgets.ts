import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Manifest } from '../../../src/snippets/script-snippet.js';
import type { VersionFolder } from '../widgets/version-folders.js';
import type { PageWidgets } from './page/embed-page.js';

/**
 * Reads the manifest of a version, by which a page names the files that it loads.
 *
 * @throws if the version has none that can be read
 */
export async function readPageWidgets({ root, version }: VersionFolder): Promise<PageWidgets> {
  const manifest = JSON.parse(await readFile(join(root, version, 'manifest.json'), 'utf8')) as Partial<Manifest>;
  return { version, manifest: { elements: {}, integrity: {}, ...manifest } };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { composeAttributes, composeTag, type AttributeValue } from '../../../src/snippets/markup.js';
import { formatPolicy } from '../../../src/snippets/content-security-policy.js';
import { BUILT_FILE_TYPES } from '../http/media-types.js';

/** Folder of the built page: beside the built endpoint, and in its place where the source runs as it is. */
const FOLDER = ['./pages/builder/', '../../dist/pages/builder/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(join(path, 'index.html')));

/** Path of the page's files, relative to the page: every other URL in it is relative too, so that it works below any path. */
const ASSETS = 'builder';

/** File of the builder page. */
export interface BuilderFile {
  /** Path below the endpoint, such as `builder/builder-3fK0a.js`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Whether a hash in its name makes it one that never changes. */
  readonly isHashed: boolean;
}

/** Builder page as it is built: a template, and the files that it names. */
export interface BuiltBuilder {
  readonly template: string;
  readonly files: readonly BuilderFile[];
}

/** Reads the builder page; `null` where it is not built. */
export function readBuilder(): BuiltBuilder | null {
  const folder = FOLDER;
  if (!folder) return null;
  const files = readdirSync(folder).flatMap((name) => {
    const type = BUILT_FILE_TYPES[extname(name)];
    if (!type) return [];
    return [
      { path: `${ASSETS}/${name}`, bytes: readFileSync(join(folder, name)), type, isHashed: extname(name) !== '.txt' },
    ];
  });
  return { template: readFileSync(join(folder, 'index.html'), 'utf8'), files };
}

interface PolicyOptions {
  /** Origins that the page asks for data, beside its own. */
  readonly dataOrigins: readonly string[];
  /** Whether the policy stands in the page, where it cannot say who may frame it. */
  readonly isInPage: boolean;
}

/**
 * Composes the policy of the page. The pictures of its live widgets may be on any host, as the documents say; everything else
 * is the endpoint's own, and no other page may frame it.
 */
export const composeBuilderPolicy = ({ dataOrigins, isInPage }: PolicyOptions): string =>
  formatPolicy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:', 'http:', 'https:'],
    'connect-src': ["'self'", ...dataOrigins],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    ...(!isInPage && { 'frame-ancestors': ["'none'"] }),
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['lit-html'],
  });

interface PageOptions {
  /** Attributes of `<builder-page>`, which tell it of its endpoint. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Policy that the page has in itself; `null` where it comes with its header. */
  readonly policy: string | null;
}

/** Composes the page of a template. */
export const composeBuilderPage = (template: string, { attributes, policy }: PageOptions): string =>
  template
    .replace(' origins="%ORIGINS%"', () => composeAttributes(attributes))
    .replace('<meta charset="utf-8" />', (charset) =>
      policy === null
        ? charset
        : [
            charset,
            composeTag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
            composeTag('meta', { name: 'referrer', content: 'no-referrer' }),
          ].join('\n    '),
    );

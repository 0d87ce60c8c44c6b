import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Language } from '../../../../src/base/language.js';

/**
 * Copies of the schemas beside the documents, by which an editor completes and explains without a network. The name begins
 * with a dot: it is no part of the data, and not served.
 */
const SCHEMA_FOLDER = '.schemas';

/** Folders of the schemas with descriptions in each language. */
const FOLDERS: Readonly<Record<Language, string>> = {
  'zh-Hans': `${SCHEMA_FOLDER}/zh-Hans`,
  'zh-Hant': `${SCHEMA_FOLDER}/zh-Hans`,
  en: SCHEMA_FOLDER,
};

/** Schemas of the documents, by the folder or the name of their files. */
const SCHEMA_NAMES: Readonly<Record<string, string>> = {
  'district.json': 'district',
  'stations.json': 'stations',
  stations: 'station',
  councils: 'council',
  initiatives: 'initiative',
};

/** Returns the folder of the schemas whose descriptions a reader of a language understands best. */
export const schemaFolder = (language: Language): string => FOLDERS[language];

/** Finds the folder of the schemas that a district names in its `$schema`; `null` where it names none of these. */
export function findSchemaFolder(reference: unknown): string | null {
  const folder = typeof reference === 'string' ? dirname(reference).replace(/^\.\//, '') : '';
  return Object.values(FOLDERS).find((known) => known === folder) ?? null;
}

/** Returns the `$schema` of a document, relative to it, among the schemas in a folder. */
export function schemaReference(file: string, folder: string): string {
  const [first = '', ...rest] = file.split('/');
  return `${rest.length > 0 ? '../'.repeat(rest.length) : './'}${folder}/${SCHEMA_NAMES[first] ?? first}.schema.json`;
}

/** Copies the schemas of the package into a folder. */
export async function copySchemas(folder: string): Promise<void> {
  // By the package's own name, which resolves to the same file from the sources and from the build.
  const manifest = createRequire(import.meta.url).resolve('fumin-endpoint/package.json');
  await cp(join(dirname(manifest), 'dist/schemas'), join(folder, SCHEMA_FOLDER), { recursive: true });
}

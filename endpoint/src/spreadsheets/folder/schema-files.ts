import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Copies of the schemas beside the documents, by which an editor completes and explains without a network. The name begins
 * with a dot: it is no part of the data, and not served.
 */
export const SCHEMA_FOLDER = '.schemas';

/** Schemas of the documents, by the folder or the name of their files. */
const SCHEMA_NAMES: Readonly<Record<string, string>> = {
  'district.json': 'district',
  'stations.json': 'stations',
  stations: 'station',
  councils: 'council',
  initiatives: 'initiative',
};

/** Returns the `$schema` of a document, relative to it. */
export function schemaReference(file: string): string {
  const [first = '', ...rest] = file.split('/');
  return `${rest.length > 0 ? '../'.repeat(rest.length) : './'}${SCHEMA_FOLDER}/${SCHEMA_NAMES[first] ?? first}.schema.json`;
}

/** Copies the schemas of the package into a folder. */
export async function copySchemas(folder: string): Promise<void> {
  // By the package's own name, which resolves to the same file from the sources and from the build.
  const manifest = createRequire(import.meta.url).resolve('fumin-endpoint/package.json');
  await cp(join(dirname(manifest), 'dist/schemas'), join(folder, SCHEMA_FOLDER), { recursive: true });
}

/**
 * Publishes the contract: writes `schemas/*.schema.json` (JSON Schema 2020-12, one file for each resource) and
 * `schemas/openapi.json` (OpenAPI 3.1) from the schemas that the widgets check by and the prose of `descriptions.ts`.
 * Writes the readers and guards of `src/contract/readers/` too. The same input gives the same bytes, so CI runs this and
 * then asks git whether anything has changed.
 *
 * A published schema states the obligations of an endpoint; a widget tolerates more (a broken item, an unknown kind of
 * event). Rules that JSON Schema cannot express, such as that a day exists or a ring is closed, are in its descriptions.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import * as prettier from 'prettier';

import { openapi } from './contract/openapi.js';
import { definitionsOf, published, RESOURCES } from './contract/schemas.js';
import { generateReaders } from './contract/guards.js';

const SCHEMAS = new URL('../schemas/', import.meta.url);

const files: Record<string, unknown> = {
  'openapi.json': JSON.parse(JSON.stringify(openapi).replaceAll('"#/$defs/', '"#/components/schemas/')) as unknown,
};
for (const [name, type] of Object.entries(RESOURCES)) {
  const file = `${name}.schema.json`;
  const schema = published[type];
  files[file] = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: file,
    ...schema,
    $defs: definitionsOf(schema),
  };
}

mkdirSync(SCHEMAS, { recursive: true });
for (const file of readdirSync(SCHEMAS)) if (!(file in files)) rmSync(new URL(file, SCHEMAS));
for (const [file, content] of Object.entries(files)) {
  const filepath = fileURLToPath(new URL(file, SCHEMAS));
  const options = { ...(await prettier.resolveConfig(filepath)), filepath };
  writeFileSync(filepath, await prettier.format(JSON.stringify(content), options));
}

for (const [file, content] of Object.entries(generateReaders())) {
  const filepath = fileURLToPath(new URL(`../src/contract/readers/${file}`, import.meta.url));
  const options = { ...(await prettier.resolveConfig(filepath)), filepath };
  writeFileSync(filepath, await prettier.format(content, options));
}

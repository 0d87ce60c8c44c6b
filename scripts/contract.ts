/**
 * Publishes the contract: writes `schemas/*.schema.json` (JSON Schema 2020-12, one file for each resource) and
 * `schemas/openapi.json` (OpenAPI 3.1) from the schemas that the widgets check by and the prose of
 * `contract/descriptions/`; those with Chinese descriptions are in `schemas/zh-Hans/`, and differ in nothing else.
 * Writes the readers and guards of `src/contract/readers/` too. The same input gives the same bytes, so CI runs this and
 * then asks git whether anything has changed.
 *
 * A published schema states the obligations of an endpoint; a widget tolerates more (a broken item, an unknown kind of
 * event). Rules that JSON Schema cannot express, such as that a day exists or a ring is closed, are in its descriptions.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import * as prettier from 'prettier';

import { DESCRIPTIONS } from './contract/descriptions/index.js';
import { openapi } from './contract/openapi.js';
import { definitionsOf, publish, RESOURCES } from './contract/schemas.js';
import { generateReaders } from './contract/guards.js';

const SCHEMAS = new URL('../schemas/', import.meta.url);

const files: Record<string, unknown> = {
  'openapi.json': JSON.parse(JSON.stringify(openapi).replaceAll('"#/$defs/', '"#/components/schemas/')) as unknown,
};
for (const [folder, descriptions] of Object.entries(DESCRIPTIONS)) {
  const published = publish(descriptions);
  for (const [name, type] of Object.entries(RESOURCES)) {
    const file = `${name}.schema.json`;
    const schema = published[type];
    files[folder + file] = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      // Relative to the file itself, in whichever folder it is.
      $id: file,
      ...schema,
      $defs: definitionsOf(schema, published),
    };
  }
}

for (const folder of Object.keys(DESCRIPTIONS)) {
  const path = new URL(folder, SCHEMAS);
  mkdirSync(path, { recursive: true });
  for (const file of readdirSync(path))
    if (file.endsWith('.json') && !(folder + file in files)) rmSync(new URL(file, path));
}
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

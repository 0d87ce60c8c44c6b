/** The contract's schemas as JSON Schema 2020-12, with the words of `descriptions.ts`. */
import { type ConversionConfig, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

import { docs, type TypeName, values } from '../../src/contract/descriptions.js';
import * as contract from '../../src/contract/index.js';
import { TimeText, TimeZone, Url } from '../../src/contract/common-schemas.js';

export type Name = TypeName | keyof typeof values;

/** What this script touches of a JSON Schema; whatever else it holds passes through. */
export interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  [keyword: string]: unknown;
}

/** The resources, each of which gets a file, by its name. */
export const RESOURCES = {
  district: 'District',
  stations: 'Stations',
  station: 'Station',
  council: 'Council',
  'council-events': 'CouncilEvents',
  initiative: 'Initiative',
  wall: 'Wall',
  'pledge-request': 'PledgeRequest',
  receipt: 'Receipt',
  problem: 'Problem',
} as const satisfies Record<string, TypeName>;

// ---- Schemas

/** Everything that has a name of its own in what is published. */
const named: Record<Name, GenericSchema> = {
  ...contract,
  TimeText,
  TimeZone,
  Url,
  PublicOrganization: contract.PublicPledge.entries.organization,
  PledgeOrganization: contract.PledgeRequest.entries.organization,
  Consent: contract.PledgeRequest.entries.consent,
  FieldError: contract.Problem.entries.errors.wrapped.item,
};

const conversion: ConversionConfig = {
  target: 'draft-2020-12',
  overrideAction({ valibotAction: { type }, jsonSchema }) {
    // Said in words, or below; JSON has no numbers that are not finite.
    if (type === 'check' || type === 'trim' || type === 'finite') return jsonSchema;
    // Only ever after `trim`.
    if (type === 'non_empty') return { ...jsonSchema, pattern: '\\S' };
    // Its bounds of 2^53 would tell nobody anything.
    if (type === 'safe_integer') return { ...jsonSchema, type: 'integer', minimum: undefined, maximum: undefined };
    return null;
  },
  overrideSchema({ valibotSchema: { type }, jsonSchema }) {
    if (type === 'record') return { ...jsonSchema, propertyNames: undefined };
    // `"type": ["string", "null"]` reads better than `anyOf` where the other half is no reference.
    const [half] = (type === 'nullish' || type === 'nullable') && jsonSchema.anyOf ? jsonSchema.anyOf : [];
    if (typeof half !== 'object' || typeof half.type !== 'string') return null;
    return {
      ...jsonSchema,
      anyOf: undefined,
      ...half,
      type: [half.type, 'null'],
      ...(half.enum && { enum: [...half.enum, null] }),
    };
  },
};

/** What a check says that JSON Schema can say too, in its own way. */
const refinements: Partial<Record<Name, (schema: Schema) => Schema>> = {
  Text: (schema) => languages(schema, {}, {}),
  // Not all of its languages are blank, nor is there none.
  Name: (schema) => languages(schema, { pattern: '\\S' }, { not: { additionalProperties: { pattern: '^\\s*$' } } }),
  Contact: (schema) => ({ ...schema, anyOf: ['telephone', 'email'].map(given) }),
  PledgeRequest: (schema) => member(schema, 'roles', { uniqueItems: true }),
  PledgeOrganization: (schema) => member(schema, 'creditCode', { pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' }),
};

const languages = ({ anyOf: [one, map] = [], ...schema }: Schema, ofOne: Schema, ofMap: Schema): Schema => ({
  ...schema,
  anyOf: [
    { ...one, ...ofOne },
    { ...map, propertyNames: { pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' }, ...ofMap },
  ],
});

const given = (name: string): Schema => ({ required: [name], properties: { [name]: { type: 'string' } } });

const member = ({ properties, ...schema }: Schema, name: string, more: Schema): Schema => ({
  ...schema,
  properties: { ...properties, [name]: { ...properties?.[name], ...more } },
});

/** A schema with the words for it and its members. An area's two shapes share theirs. */
function described(name: Name, schema: Schema): Schema {
  if (!isType(name)) return { title: name, description: values[name], ...schema };
  const { about, members }: { about: string; members: Record<string, string> } = docs[name];
  const withWords = (one: Schema): Schema =>
    Object.keys(members).reduce((all, key) => member(all, key, { description: members[key] ?? '' }), one);
  const words = { title: name, description: about };
  return schema.oneOf
    ? { ...words, ...schema, oneOf: schema.oneOf.map(withWords) }
    : { ...words, ...withWords(schema) };
}

const isType = (name: Name): name is TypeName => name in docs;

const names = [...Object.keys(docs), ...Object.keys(values)] as Name[];
const converted = toJsonSchemaDefs(Object.fromEntries(names.map((name) => [name, named[name]])), conversion);
export const published = Object.fromEntries(
  names.map((name) => {
    const schema = plain(converted[name]) as Schema;
    return [name, described(name, refinements[name]?.(schema) ?? schema)];
  }),
) as Record<Name, Schema>;

/** As it will stand in a file: without the members that are `undefined`. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The definitions that a schema leads to, in the order of the documentation. */
export function definitionsOf(schema: Schema): Record<string, Schema> {
  const found = new Set<string>();
  const follow = (from: Schema): void => {
    for (const [, name = ''] of JSON.stringify(from).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      follow(published[name as Name]);
    }
  };
  follow(schema);
  return Object.fromEntries(names.filter((name) => found.has(name)).map((name) => [name, published[name]]));
}

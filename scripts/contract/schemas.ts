/** JSON Schemas (2020-12) of the contract, with the prose of `descriptions/`, in each of its languages. */
import { type ConversionConfig, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

import * as contract from '../../src/contract/index.js';
import { TimeText, TimeZone, Url } from '../../src/contract/common-schemas.js';
import { en } from './descriptions/en/index.js';
import type { Descriptions, TypeName, ValueName } from './descriptions/types.js';

/** Name of a published schema. */
export type Name = TypeName | ValueName;

/** Published schemas by their name. References are `#/$defs/…`. */
export type Published = Readonly<Record<Name, Schema>>;

/** Keywords of a JSON Schema that this script changes; all others pass through. */
export interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  [keyword: string]: unknown;
}

/** Schemas of the resources, each of which gets a file, by the file's name. */
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

/** Schemas that have a name of their own in the published files. */
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
    // Expressed by a description, or by a refinement below; all numbers of JSON are finite.
    if (type === 'check' || type === 'transform' || type === 'finite') return jsonSchema;
    // Used only after a line is cleaned.
    if (type === 'non_empty') return { ...jsonSchema, pattern: '\\S' };
    // Bounds of 2^53 are of no use to a reader.
    if (type === 'safe_integer') return { ...jsonSchema, type: 'integer', minimum: undefined, maximum: undefined };
    return null;
  },
  overrideSchema({ valibotSchema: { type }, jsonSchema }) {
    if (type === 'record') return { ...jsonSchema, propertyNames: undefined };
    // `"type": ["string", "null"]` reads better than `anyOf` where the other alternative is not a reference.
    const [alternative] = (type === 'nullish' || type === 'nullable') && jsonSchema.anyOf ? jsonSchema.anyOf : [];
    if (typeof alternative !== 'object' || typeof alternative.type !== 'string') return null;
    return {
      ...jsonSchema,
      anyOf: undefined,
      ...alternative,
      type: [alternative.type, 'null'],
      ...(alternative.enum && { enum: [...alternative.enum, null] }),
    };
  },
};

/** Parts of character classes: marks that turn a text, what is removed around a line, and control characters but tab. */
const TURNING = '\\u202a-\\u202e\\u2066-\\u2069';
const AROUND = `\\s\\u200b\\u200e\\u200f\\u061c\\u2060\\ufeff${TURNING}`;
const CONTROL = '\\x00-\\x08\\x0a-\\x1f\\x7f-\\x9f';

/** Text of one line, of which something is left once it is cleaned. Of some, marks within are removed as well. */
const lineWithout = (refused: string): string => `^[${AROUND}]*[^${AROUND}${CONTROL}][^${refused}]*[${AROUND}]*$`;
const LINE = lineWithout(CONTROL + TURNING);
const CLEANED_LINE = lineWithout(CONTROL);

/** Text of several lines. */
const LINES = `^[\\ufeff${TURNING}]*[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f${TURNING}]*[\\ufeff${TURNING}]*$`;

/** Checks that JSON Schema can express in its own way. */
const refinements: Partial<Record<Name, (schema: Schema) => Schema>> = {
  Text: (schema) => languages(schema, {}, {}),
  // At least one language is not blank.
  Name: (schema) => languages(schema, { pattern: '\\S' }, { not: { additionalProperties: { pattern: '^\\s*$' } } }),
  Contact: (schema) => {
    const limited = Object.entries({ name: 100, telephone: 40, email: 254 }).reduce(
      (all, [name, maxLength]) =>
        refineMember(all, name, { maxLength, pattern: name === 'name' ? LINE : CLEANED_LINE }),
      schema,
    );
    return { ...limited, anyOf: ['telephone', 'email'].map(requireString) };
  },
  PledgeRequest: (schema) =>
    refineMember(refineMember(schema, 'roles', { uniqueItems: true }), 'message', { maxLength: 1000, pattern: LINES }),
  PledgeOrganization: (schema) =>
    refineMember(refineMember(schema, 'name', { maxLength: 200, pattern: LINE }), 'creditCode', {
      pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$',
    }),
};

const languages = (
  { anyOf: [string, map] = [], ...schema }: Schema,
  stringRules: Schema,
  mapRules: Schema,
): Schema => ({
  ...schema,
  anyOf: [
    { ...string, ...stringRules },
    { ...map, propertyNames: { pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' }, ...mapRules },
  ],
});

/** Requires a member to be present and a string. */
const requireString = (name: string): Schema => ({ required: [name], properties: { [name]: { type: 'string' } } });

/** Adds keywords to the schema of a member. */
const refineMember = ({ properties, ...schema }: Schema, name: string, keywords: Schema): Schema => ({
  ...schema,
  properties: { ...properties, [name]: { ...properties?.[name], ...keywords } },
});

const names = [...Object.keys(en.docs), ...Object.keys(en.values)] as Name[];
const converted = toJsonSchemaDefs(Object.fromEntries(names.map((name) => [name, named[name]])), conversion);

/** Makes the JSON Schemas with descriptions in one language. */
export function publish(descriptions: Descriptions): Published {
  return Object.fromEntries(
    names.map((name) => {
      const schema = withoutUndefined(converted[name]) as Schema;
      return [name, describe(name, refinements[name]?.(schema) ?? schema, descriptions)];
    }),
  ) as Published;
}

/** Adds the descriptions of a schema and its members. The shapes of an area or a geometry share theirs; one that is named has its own. */
function describe(name: Name, schema: Schema, { docs, values }: Descriptions): Schema {
  if (!isType(name)) return { title: name, description: values[name], ...schema };
  const { about, members }: { about: string; members: Record<string, string> } = docs[name];
  const describeMembers = (shape: Schema): Schema =>
    shape.$ref
      ? shape
      : Object.keys(members).reduce((all, key) => refineMember(all, key, { description: members[key] ?? '' }), shape);
  const annotations = { title: name, description: about };
  return schema.oneOf
    ? { ...annotations, ...schema, oneOf: schema.oneOf.map(describeMembers) }
    : { ...annotations, ...describeMembers(schema) };
}

const isType = (name: Name): name is TypeName => name in en.docs;

/** Removes the members that are `undefined`, as a file has none. */
function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Returns the definitions to which a schema refers, directly or not, in the order of the documentation. */
export function definitionsOf(schema: Schema, published: Published): Record<string, Schema> {
  const found = new Set<string>();
  const follow = (referring: Schema): void => {
    for (const [, name = ''] of JSON.stringify(referring).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      follow(published[name as Name]);
    }
  };
  follow(schema);
  return Object.fromEntries(names.filter((name) => found.has(name)).map((name) => [name, published[name]]));
}

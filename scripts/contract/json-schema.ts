/** Short ways to write a JSON Schema. */
import type { Schema } from './schemas.js';

/** Creates the schema of an object: a member too few or too many, by the type, is an error of the compiler. */
export const object = <T>(description: string, properties: { readonly [K in keyof Required<T>]: Schema }): Schema => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  properties,
});

export const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const listOf = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description !== undefined && { description }),
});
export const text = (description: string): Schema => ({ type: 'string', description });
export const optionalText = (description: string): Schema => ({ type: ['string', 'null'], description });
export const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
export const flag = (description: string): Schema => ({ type: 'boolean', description });
export const oneOf = <T extends string>(description: string, values: Readonly<Record<T, string>>): Schema => ({
  enum: Object.keys(values),
  description: [description, ...Object.entries<string>(values).map(([value, about]) => `\`${value}\`: ${about}`)].join(
    ' ',
  ),
});
export const time = (description: string): Schema => ({ type: 'string', format: 'date-time', description });
export const optionalTime = (description: string): Schema => ({
  type: ['string', 'null'],
  format: 'date-time',
  description,
});
export const optional = (schema: Schema, description: string): Schema => ({
  anyOf: [schema, { type: 'null' }],
  description,
});

/** Walk through a document along its schema. */
import type { GenericSchema } from 'valibot';

import { pointerStep } from '../json/json-positions.js';

/** Schema of valibot, with the members that those with parts inside have. */
export type WalkedSchema = GenericSchema<unknown, unknown> & {
  readonly entries?: Readonly<Record<string, WalkedSchema>>;
  readonly wrapped?: WalkedSchema;
  readonly item?: WalkedSchema;
  readonly options?: readonly unknown[];
  readonly fallback?: unknown;
};

/** Is called with each value of a document, and the schema that it has to fit. */
export type VisitValue = (schema: WalkedSchema, value: unknown, pointer: string) => void;

/** Object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object has a member itself: data may have one by the name `constructor`. */
export const hasOwn = (value: JsonObject, name: string): boolean => Object.prototype.hasOwnProperty.call(value, name);

/** Visits a value and all in it that the schema knows, whether it fits or not; members that are `null` are left out. */
export function walkDocument(schema: WalkedSchema, value: unknown, visit: VisitValue, pointer = ''): void {
  const inner = unwrap(schema, value);
  if (!inner || value === undefined || value === null) return;
  visit(inner, value, pointer);
  if (inner.entries && isJsonObject(value)) {
    for (const [name, entry] of Object.entries(inner.entries)) {
      if (hasOwn(value, name)) walkDocument(entry, value[name], visit, pointer + pointerStep(name));
    }
  } else if (inner.item && Array.isArray(value)) {
    for (const [index, item] of value.entries()) walkDocument(inner.item, item, visit, `${pointer}/${index}`);
  }
}

/** Returns the schema without what makes it optional, and of a variant the one that the value's `type` names. */
function unwrap(schema: WalkedSchema, value: unknown): WalkedSchema | null {
  let inner = schema;
  while (inner.wrapped) inner = inner.wrapped;
  if (inner.type !== 'variant') return inner;
  const type = (value as JsonObject | null)?.type;
  return listVariants(inner).find((option) => literalOf(option) === type) ?? null;
}

const listVariants = (schema: WalkedSchema): WalkedSchema[] =>
  schema.type === 'variant' ? (schema.options as WalkedSchema[]).flatMap(listVariants) : [schema];

const literalOf = ({ entries }: WalkedSchema): unknown => (entries?.type as { literal?: unknown } | undefined)?.literal;

/** Finds the schema at a place of a document; `null` if the schema has none there. */
export function findSchema(schema: WalkedSchema, names: readonly string[], value: unknown): WalkedSchema | null {
  const inner = unwrap(schema, value);
  const [name, ...rest] = names;
  if (name === undefined || !inner) return inner;
  const next = inner.entries?.[name] ?? inner.item;
  return next ? findSchema(next, rest, (value as JsonObject | null)?.[name]) : null;
}

/** Returns the value at a place of a document; `undefined` if there is none. */
export const findValue = (document: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>((value, name) => (value as JsonObject | null | undefined)?.[name], document);

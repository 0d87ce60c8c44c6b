import type * as v from 'valibot';

type Schema = v.GenericSchema<unknown, unknown>;
type Check = (value: unknown) => boolean;

/** What is read of a schema of valibot here; every kind of schema has a part of it. */
interface Parts {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly rest?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly unknown[];
}

interface Action {
  readonly type: string;
  readonly requirement?: unknown;
  readonly '~run': (dataset: unknown, config: object) => { readonly issues?: unknown };
}

const made = new WeakMap<Schema, Check>();

/**
 * Whether a value is certain to be taken as it is. What this says yes to needs neither valibot's run nor the copy that it
 * makes, which is what reading thousands of stations takes its time for; what it says no to may still be taken, changed or
 * in part, and valibot decides, and says what is wrong.
 */
export function fits(schema: Schema): Check {
  let check = made.get(schema);
  if (!check) {
    check = checkOf(schema);
    made.set(schema, check);
  }
  return check;
}

function checkOf(parts: Schema & Parts): Check {
  const { type, pipe, literal } = parts;
  if (pipe) {
    const checks = pipe.map((one, index) => (index === 0 ? fits(one as Schema) : passes(one as Action)));
    return (value) => checks.every((check) => check(value));
  }
  const all = (schemas: readonly unknown[] = []): readonly Check[] => schemas.map((one) => fits(one as Schema));
  switch (type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === type;
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'literal':
      return (value) => value === literal;
    case 'picklist':
      return (value) => parts.options?.includes(value) === true;
    case 'nullish': {
      const [wrapped] = all([parts.wrapped]);
      return (value) => (value == null ? parts.default === undefined : wrapped?.(value) === true);
    }
    case 'union':
    case 'variant': {
      const options = all(parts.options);
      return (value) => options.some((option) => option(value));
    }
    case 'object': {
      const keys = Object.keys(parts.entries ?? {});
      const checks = Object.values(parts.entries ?? {}).map(member);
      return (value) => {
        if (!isObject(value)) return false;
        for (let index = 0; index < checks.length; index += 1) {
          if (checks[index]?.(value[keys[index] ?? '']) !== true) return false;
        }
        return true;
      };
    }
    case 'record': {
      const [each] = all([parts.value]);
      return (value) => isObject(value) && !Array.isArray(value) && areAll(value, each);
    }
    case 'array': {
      const [each] = all([parts.item]);
      return (value) => Array.isArray(value) && value.every((one) => each?.(one)) && hasNoDoubles(value);
    }
    case 'tuple_with_rest': {
      const items = all(parts.items);
      const [rest] = all([parts.rest]);
      return (value) =>
        Array.isArray(value) &&
        value.length >= items.length &&
        value.every((one, index) => (items[index] ?? rest)?.(one));
    }
    default:
      return () => false;
  }
}

/** A member that is not there is read as its fallback; as `null`, it is unknown either way. */
function member(schema: Schema): Check {
  const check = fits(schema);
  const { fallback } = schema as { readonly fallback?: unknown };
  return fallback == null ? check : (value) => value !== undefined && check(value);
}

function passes(action: Action): Check {
  const { type, requirement } = action;
  if (type === 'regex') return (value) => (requirement as RegExp).test(value as string);
  if (type === 'check') return requirement as Check;
  if (type === 'min_length') return (value) => (value as string).length >= (requirement as number);
  return (value) => !action['~run']({ typed: true, value }, {}).issues;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A key that valibot leaves out of a record. */
const isDropped = (key: string): boolean => key === '__proto__' || key === 'prototype' || key === 'constructor';

function areAll(record: Readonly<Record<string, unknown>>, each: Check | undefined): boolean {
  for (const key in record) if (isDropped(key) || !each?.(record[key])) return false;
  return true;
}

/** A list leaves out what repeats the `id` of an earlier item. */
function hasNoDoubles(items: readonly unknown[]): boolean {
  if (items.length < 2 || !items.some((item) => isObject(item) && item.id !== undefined)) return true;
  const ids = items.flatMap((item) => (isObject(item) && item.id !== undefined ? [item.id] : []));
  return new Set(ids).size === ids.length;
}

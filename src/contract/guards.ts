/** Building blocks of the generated guards in `readers/`. */

/** Returns whether a value fits. */
export type Guard = (value: unknown) => boolean;

export const isString = (value: unknown): value is string => typeof value === 'string';

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

export const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether a member is absent or `null`, or else fits. */
export const isNullishOr = (value: unknown, guard: Guard): boolean => value == null || guard(value);

export const isList = (value: unknown, guard: Guard): value is readonly unknown[] => {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (!guard(item)) return false;
  return true;
};

/** Whether a list's items fit and have different ids: an item that repeats an id would be left out. */
export const isListWithUniqueIds = (value: unknown, guard: Guard): boolean =>
  isList(value, guard) && new Set(value.map((item) => (item as { readonly id: unknown }).id)).size === value.length;

/** Number of members up to which a record is checked at once. */
const MAX_MEMBERS = 200;

/** Whether a record's values fit, and it has none of the keys that valibot leaves out of a record. */
export const isRecord = (value: unknown, guard: Guard): value is Readonly<Record<string, unknown>> => {
  if (!isObject(value) || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  if (keys.length > MAX_MEMBERS) return false;
  for (const key of keys) {
    if (key === '__proto__' || key === 'prototype' || key === 'constructor' || !guard(value[key])) return false;
  }
  return true;
};

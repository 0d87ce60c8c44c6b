/** What the checks of `shapes.ts` are made of. */

export type Guard = (value: unknown) => boolean;

export const isString = (value: unknown): value is string => typeof value === 'string';

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

export const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether a member is unknown, or else fits. */
export const isNullishOr = (value: unknown, is: Guard): boolean => value == null || is(value);

export const isList = (value: unknown, is: Guard): value is readonly unknown[] => {
  if (!Array.isArray(value)) return false;
  for (const one of value) if (!is(one)) return false;
  return true;
};

/** A list of things with an `id`: none of them twice, since the second would be left out. */
export const isListWithUniqueIds = (value: unknown, is: Guard): boolean =>
  isList(value, is) && new Set(value.map((one) => (one as { readonly id: unknown }).id)).size === value.length;

/** A record, without the keys that valibot leaves out of one. */
export const isRecord = (value: unknown, is: Guard): value is Readonly<Record<string, unknown>> => {
  if (!isObject(value) || Array.isArray(value)) return false;
  for (const key in value) {
    if (key === '__proto__' || key === 'prototype' || key === 'constructor' || !is(value[key])) return false;
  }
  return true;
};

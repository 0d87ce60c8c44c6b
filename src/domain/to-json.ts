/**
 * Converts a value of JSON to its text. Not by `JSON.stringify` alone, which calls a `toJSON` that a page has given to all
 * objects or arrays: a pledge would be sent as something else.
 */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${JSON.stringify(name)}:${toJson(member)}`],
  );
  return `{${members.join(',')}}`;
}

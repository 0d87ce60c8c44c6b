import * as v from 'valibot';

/**
 * One thing that is wrong in a document: where, as a JSON Pointer (RFC 6901, `/stations/3/name`), and what.
 * The same shape as an entry of `errors` in a problem (RFC 9457).
 */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** What came of reading a document: its value and what was left out of it, or only what broke it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Schema = v.GenericSchema<unknown, unknown>;
type Issue = v.BaseIssue<unknown>;

/** How to tell, of the things in lists that may be long, those that need no reading: they are kept as they are. */
export type ItemGuards = ReadonlyMap<Schema, (value: unknown) => boolean>;

interface Config extends v.Config<Issue> {
  readonly itemGuards?: ItemGuards | undefined;
}

/** Issues of what was already left out: they travel up to the reader, and break nothing on their way. */
const nonFatalIssues = new WeakSet<Issue>();

function markNonFatal(issues: readonly Issue[]): void {
  for (const issue of issues) nonFatalIssues.add(issue);
}

const isFatal = (result: v.OutputDataset<unknown, Issue>): boolean =>
  !result.typed || Boolean(result.issues?.some((issue) => !nonFatalIssues.has(issue)));

function makeIssue(schema: Schema, input: unknown, message: string): Issue {
  return {
    kind: 'schema',
    type: schema.type,
    input,
    expected: schema.expects,
    received: typeof input,
    message,
  };
}

/**
 * A list that outlives its broken items: an item that does not fit, or that repeats the `id` of an earlier one, is
 * left out and reported, the rest is kept. To every other part of valibot it is an ordinary array schema.
 */
/* @__NO_SIDE_EFFECTS__ */
export function lenientList<const TItem extends Schema>(item: TItem): v.ArraySchema<TItem, undefined> {
  const array = v.array(item);
  // A text has no id, even one in Indonesian, whose language tag is `id`.
  const idOf = (value: unknown): string | undefined =>
    'id' in ((item as { readonly entries?: object }).entries ?? {})
      ? (value as { readonly id?: string } | null)?.id
      : undefined;
  return {
    ...array,
    '~run'(dataset, config) {
      const input = dataset.value;
      if (!Array.isArray(input)) return array['~run'](dataset, config);
      const isWhole = (config as Config).itemGuards?.get(item) ?? (() => false);
      const kept: unknown[] = [];
      const issues: Issue[] = [];
      const seen = new Set<string | undefined>();
      input.forEach((value: unknown, key) => {
        const own = idOf(value);
        if (!seen.has(own) && isWhole(value)) {
          if (own !== undefined) seen.add(own);
          kept.push(value);
          return;
        }
        const result = item['~run']({ value }, config);
        const found: Issue[] = [...(result.issues ?? [])];
        const id = idOf(result.value);
        if (isFatal(result)) {
          markNonFatal(found);
        } else if (id !== undefined && seen.has(id)) {
          found.push(makeIssue(item, value, `The id "${id}" stands in this list twice`));
          markNonFatal(found);
        } else {
          seen.add(id);
          kept.push(result.value);
        }
        for (const issue of found) {
          prependPath(issue, { type: 'array', origin: 'value', input, key, value });
          issues.push(issue);
        }
      });
      return typedDataset(kept, issues);
    },
  } as v.ArraySchema<TItem, undefined>;
}

/**
 * An optional member whose value is one of a list that may grow: one that is not in it yet is read as `otherwise`, and is
 * no fault.
 */
/* @__NO_SIDE_EFFECTS__ */
export function extensibleEnum<const TSchema extends Schema>(
  schema: TSchema,
  otherwise: v.InferOutput<TSchema> | null,
): v.NullishSchema<TSchema, undefined> {
  return v.nullish(v.fallback(schema, otherwise as never));
}

/** An optional member that is read as unknown (`null`) and reported when it does not fit, instead of breaking what it is in. */
/* @__NO_SIDE_EFFECTS__ */
export function lenientNullish<const TSchema extends Schema>(schema: TSchema): v.NullishSchema<TSchema, undefined> {
  const nullish = v.nullish(schema);
  return {
    ...nullish,
    '~run'(dataset: v.UnknownDataset, config: v.Config<Issue>) {
      const result = nullish['~run'](dataset, config);
      if (!isFatal(result)) return result;
      const issues = [...(result.issues ?? [])];
      markNonFatal(issues);
      return typedDataset(null, issues);
    },
  };
}

/**
 * Reads a document at the door: past here, code trusts its types.
 *
 * @param schema a schema of the contract
 * @param input what an endpoint or a partner gave, parsed from JSON
 */
export function read<const TSchema extends Schema>(
  schema: TSchema,
  input: unknown,
  whole?: ItemGuards,
): Reading<v.InferOutput<TSchema>> {
  const config: Config = { itemGuards: whole };
  const result = schema['~run']({ value: input }, config);
  const faults = (result.issues ?? []).map((issue) => ({ pointer: jsonPointer(issue), detail: issue.message }));
  return isFatal(result) ? { ok: false, faults } : { ok: true, value: result.value as v.InferOutput<TSchema>, faults };
}

/** The JSON Pointer (RFC 6901) of an issue. */
function jsonPointer(issue: Issue): string {
  return (issue.path ?? []).map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function prependPath(issue: Issue, item: v.ArrayPathItem): void {
  const open = issue as { path?: [v.IssuePathItem, ...v.IssuePathItem[]] };
  if (open.path) open.path.unshift(item);
  else open.path = [item];
}

function typedDataset(value: unknown, issues: Issue[]): v.OutputDataset<unknown, Issue> {
  return (issues.length > 0 ? { typed: true, value, issues } : { typed: true, value }) as v.OutputDataset<
    unknown,
    Issue
  >;
}

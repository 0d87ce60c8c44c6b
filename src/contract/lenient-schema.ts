import * as v from 'valibot';

/**
 * Fault in a document: its place, as a JSON Pointer (RFC 6901) such as `/stations/3/name`, and its description. The
 * shape is that of an entry of `errors` in a problem (RFC 9457).
 */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** Result of reading a document: its value with the faults of the parts left out, or only the faults that broke it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Schema = v.GenericSchema<unknown, unknown>;
type Issue = v.BaseIssue<unknown>;

/** Guards for the items of long lists, by their schema: an item that passes is kept as it is, without being parsed. */
export type ItemGuards = ReadonlyMap<Schema, (value: unknown) => boolean>;

/** Configuration of valibot, with the guards handed down to the lists. */
interface Config extends v.Config<Issue> {
  readonly itemGuards?: ItemGuards | undefined;
}

/** Fault as the schemas find it: its place, and the issue with the rule that was broken. */
export interface IssueAtPointer {
  /** JSON Pointer (RFC 6901) to the place. */
  readonly pointer: string;
  /** Issue of valibot; its `type` is that of the rule, and of rules that are not valibot's one of {@link ISSUE}. */
  readonly issue: Issue;
}

/** Types of the issues of rules that are not valibot's own. */
export const ISSUE = { repeatedId: 'repeated_id', numberAsText: 'number_as_text', tooManyMembers: 'too_many_members' };

/** Issues of parts that were already left out: they are reported to the reader, but break nothing. */
const nonFatalIssues = new WeakSet<Issue>();

function markNonFatal(issues: readonly Issue[]): void {
  for (const issue of issues) nonFatalIssues.add(issue);
}

const isFatal = (result: v.OutputDataset<unknown, Issue>): boolean =>
  !result.typed || Boolean(result.issues?.some((issue) => !nonFatalIssues.has(issue)));

function makeIssue(type: string, schema: Schema, input: unknown, message: string): Issue {
  return {
    kind: 'schema',
    type,
    input,
    expected: schema.expects,
    received: typeof input,
    message,
  };
}

/**
 * List that survives broken items: an item that does not fit, or that repeats the `id` of an earlier one, is left out
 * and reported, and the rest is kept. To all of valibot it is an ordinary array schema.
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
      const isIntact = (config as Config).itemGuards?.get(item) ?? (() => false);
      const kept: unknown[] = [];
      const issues: Issue[] = [];
      const seen = new Set<string | undefined>();
      input.forEach((value: unknown, key) => {
        const givenId = idOf(value);
        if (!seen.has(givenId) && isIntact(value)) {
          if (givenId !== undefined) seen.add(givenId);
          kept.push(value);
          return;
        }
        const result = item['~run']({ value }, config);
        const itemIssues: Issue[] = [...(result.issues ?? [])];
        const id = idOf(result.value);
        if (isFatal(result)) {
          markNonFatal(itemIssues);
        } else if (id !== undefined && seen.has(id)) {
          itemIssues.push(makeIssue(ISSUE.repeatedId, item, value, `The id "${id}" stands in this list twice`));
          markNonFatal(itemIssues);
        } else {
          seen.add(id);
          kept.push(result.value);
        }
        for (const issue of itemIssues) {
          prependPath(issue, { type: 'array', origin: 'value', input, key, value });
          issues.push(issue);
        }
      });
      return typedDataset(kept, issues);
    },
  } as v.ArraySchema<TItem, undefined>;
}

/** Record that is not parsed where it has more members than `max`: parsing any number of them would block the page. */
/* @__NO_SIDE_EFFECTS__ */
export function boundedRecord<const TSchema extends Schema>(record: TSchema, max: number): TSchema {
  return {
    ...record,
    '~run'(dataset: v.UnknownDataset, config: v.Config<Issue>) {
      const { value } = dataset;
      if (typeof value !== 'object' || value === null || Object.keys(value).length <= max)
        return record['~run'](dataset, config);
      return {
        typed: false,
        value,
        issues: [makeIssue(ISSUE.tooManyMembers, record, value, `Expected at most ${max} members`)],
      };
    },
  };
}

/**
 * Optional member with one of a list of values that may grow: an unknown value is read as `fallback`, and is not a
 * fault.
 */
/* @__NO_SIDE_EFFECTS__ */
export function extensibleEnum<const TSchema extends Schema>(
  schema: TSchema,
  fallback: v.InferOutput<TSchema> | null,
): v.NullishSchema<TSchema, undefined> {
  return v.nullish(v.fallback(schema, fallback as never));
}

/**
 * Optional member that is reported and read as unknown (`null`) where it does not fit, rather than breaking its object.
 */
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
 * Text that may have been written as a number, as programs do that make JSON of a table (`"telephone": 62790000`). The
 * number is read as its digits, and reported. One with so many digits that some are lost stays a fault.
 *
 * @param toText text for the digits, where it is another one
 */
/* @__NO_SIDE_EFFECTS__ */
export function numberAsText<const TSchema extends Schema>(
  schema: TSchema,
  toText = (digits: string): string => digits,
): TSchema {
  return {
    ...schema,
    '~run'(dataset: v.UnknownDataset, config: v.Config<Issue>) {
      const input = dataset.value;
      const isRead = typeof input === 'number' && /^-?\d+(?:\.\d+)?$/.test(String(input));
      if (!isRead || Math.abs(input) > Number.MAX_SAFE_INTEGER) return schema['~run'](dataset, config);
      const result = schema['~run']({ value: toText(String(input)) }, config);
      if (isFatal(result)) return result;
      const issue = makeIssue(
        ISSUE.numberAsText,
        schema,
        input,
        `Expected a text, and not the number ${input}: put it in quotes`,
      );
      markNonFatal([issue]);
      return typedDataset(result.value, [...(result.issues ?? []), issue]);
    },
  };
}

/**
 * Reads a document: checks it once, so that all other code can trust its types.
 *
 * @param schema schema of the contract
 * @param input document of an endpoint or a partner, parsed from JSON
 * @param itemGuards guards for the items of long lists, to skip parsing those that pass
 */
export function read<const TSchema extends Schema>(
  schema: TSchema,
  input: unknown,
  itemGuards?: ItemGuards,
): Reading<v.InferOutput<TSchema>> {
  const config: Config = { itemGuards };
  const result = schema['~run']({ value: input }, config);
  const faults = (result.issues ?? []).map((issue) => ({ pointer: jsonPointer(issue), detail: issue.message }));
  return isFatal(result) ? { ok: false, faults } : { ok: true, value: result.value as v.InferOutput<TSchema>, faults };
}

/**
 * Finds the faults that {@link read} tells of, with the rule that each breaks, for sentences of one's own.
 *
 * @returns the faults; whether the document can be shown all the same
 */
export function readIssues(
  schema: Schema,
  input: unknown,
): { readonly ok: boolean; readonly issues: readonly IssueAtPointer[] } {
  const result = schema['~run']({ value: input }, {});
  const issues = (result.issues ?? []).map((issue) => ({ pointer: jsonPointer(issue), issue }));
  return { ok: !isFatal(result), issues };
}

/** Formats the path of an issue as a JSON Pointer (RFC 6901). */
function jsonPointer(issue: Issue): string {
  return (issue.path ?? []).map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function prependPath(issue: Issue, item: v.ArrayPathItem): void {
  const mutable = issue as { path?: [v.IssuePathItem, ...v.IssuePathItem[]] };
  if (mutable.path) mutable.path.unshift(item);
  else mutable.path = [item];
}

function typedDataset(value: unknown, issues: Issue[]): v.OutputDataset<unknown, Issue> {
  return (issues.length > 0 ? { typed: true, value, issues } : { typed: true, value }) as v.OutputDataset<
    unknown,
    Issue
  >;
}

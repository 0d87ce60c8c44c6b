/**
 * `src/contract/guards.generated.ts`: for each resource a plain function that tells whether a value is one as it stands, written out
 * from the schemas. It says yes only to what a schema takes and changes nothing of; to say what is wrong, and to take what
 * can be taken of it all the same, is the schema's work. So a page whose data are right carries no schemas.
 */
import type { GenericSchema } from 'valibot';

import * as contract from '../../src/contract/index.js';
import * as rules from '../../src/contract/formats.js';
import * as values from '../../src/contract/common-schemas.js';

/** What is read of a schema of valibot here; every kind of schema has a part of it. */
interface Parts extends GenericSchema {
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly item?: Parts;
  readonly items?: readonly Parts[];
  readonly rest?: Parts;
  readonly value?: Parts;
  readonly wrapped?: Parts;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly [Parts, ...Action[]];
}

interface Action {
  readonly type: string;
  readonly requirement?: unknown;
}

/** What widgets read, each with a function of its own in `read.ts`. */
const ROOTS = [
  'District',
  'DistrictInitiatives',
  'Stations',
  'Station',
  'Council',
  'CouncilEvents',
  'CouncilBrief',
  'CouncilBriefs',
  'Initiative',
  'Wall',
  'Receipt',
  'Problem',
] as const;

const isSchema = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'schema';

const schemas = Object.entries<unknown>({ ...values, ...contract }).flatMap(([name, value]): [string, Parts][] =>
  isSchema(value) && /^[A-Z]/.test(name) ? [[name, value]] : [],
);

/** The name of a schema. A copy of a list of words that only adds a fallback counts as what it is a copy of. */
const nameOf = (schema: Parts): string | undefined =>
  schemas.find(
    ([, one]) => one === schema || (schema.type === 'picklist' && !schema.pipe && one.options === schema.options),
  )?.[0];

/** What a function says that a value is: a type of the contract's index by its name, a string or a number. */
function typeOf(name: string, { type, pipe }: Parts): string | null {
  if (type === 'string' || type === 'number') return type;
  if (pipe || !(name in contract) || name === 'Position') return null;
  types.add(name);
  return name;
}

const ruleNames = new Map<unknown, string>(Object.entries(rules).map(([name, rule]) => [rule, name]));

function ruleName(rule: unknown): string {
  const name = ruleNames.get(rule);
  if (name === undefined)
    throw new Error(`A schema checks by ${String(rule)}, which is not in src/contract/formats.ts`);
  used.add(name);
  return name;
}

/** What the file imports. */
const used = new Set<string>();
const helpers = new Set<string>();
const types = new Set<string>();
/** The functions of the file, each after those that it calls. */
const written = new Map<string, string>();

function help(name: string): string {
  helpers.add(name);
  return name;
}

/** The name of the function that checks a schema with a name. */
function functionOf(name: string, schema: Parts): string {
  const called = `is${name}`;
  if (!written.has(called)) {
    const body = test(schema, 'value');
    const type = typeOf(name, schema);
    const says = type ? `value is ${type}` : 'boolean';
    written.set(called, `export const ${called} = (value: unknown): ${says} => ${body};`);
  }
  return called;
}

/** A function that checks a schema, as an expression. */
function check(schema: Parts): string {
  const name = nameOf(schema);
  if (name) return functionOf(name, schema);
  if (!schema.pipe && ['string', 'number', 'boolean'].includes(schema.type)) return primitive(schema.type);
  return `(one) => ${test(schema, 'one')}`;
}

const primitive = (type: string): string => help(`is${type[0]?.toUpperCase()}${type.slice(1)}`);

/** Whether `at` fits a schema, as an expression. */
function whether(schema: Parts, at: string): string {
  const name = nameOf(schema);
  return name ? `${functionOf(name, schema)}(${at})` : test(schema, at);
}

function test(schema: Parts, at: string): string {
  const { type, pipe, entries = {}, item, items = [], rest, options = [], value, wrapped } = schema;
  if (pipe) {
    const [first, ...actions] = pipe;
    return all([whether(first, at), ...actions.map((action) => passes(action, at, first.type))]);
  }
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return `${primitive(type)}(${at})`;
    case 'literal':
      return `${at} === ${JSON.stringify(schema.literal)}`;
    case 'picklist':
      return any(options.map((option) => `${at} === ${JSON.stringify(option)}`));
    case 'nullish':
      // Where there is a default, what is not said would be read as that.
      if (schema.default !== undefined) return whether(given(wrapped, schema), at);
      return `${help('isNullishOr')}(${at}, ${check(given(wrapped, schema))})`;
    case 'nullable':
      return any([`${at} === null`, whether(given(wrapped, schema), at)]);
    case 'union':
    case 'variant':
      return any((options as readonly Parts[]).map((option) => whether(option, at)));
    case 'object':
      return all([
        `${help('isObject')}(${at})`,
        ...Object.entries(entries).map(([key, one]) => whether(one, `${at}.${key}`)),
      ]);
    case 'record':
      return `${help('isRecord')}(${at}, ${check(given(value, schema))})`;
    case 'array':
      return `${help(given(item, schema).entries?.id ? 'isListWithUniqueIds' : 'isList')}(${at}, ${check(given(item, schema))})`;
    case 'tuple_with_rest':
      return all([
        `${help('isList')}(${at}, ${check(given(rest, schema))})`,
        `${at}.length >= ${items.length}`,
        ...items.map((one, index) => whether(one, `${at}[${index}]`)),
      ]);
    default:
      throw new Error(`There is no check yet for a schema of type ${type}`);
  }
}

function passes({ type, requirement }: Action, at: string, base: string): string {
  switch (type) {
    case 'regex':
      return `${ruleName(requirement)}.test(${at})`;
    case 'check':
      return `${ruleName(requirement)}(${at}${base === 'array' ? ' as never' : ''})`;
    case 'min_length':
      return `${at}.length >= ${String(requirement)}`;
    case 'min_value':
      return `${at} >= ${String(requirement)}`;
    case 'max_value':
      return `${at} <= ${String(requirement)}`;
    case 'safe_integer':
      return `Number.isSafeInteger(${at})`;
    case 'finite':
      return `Number.isFinite(${at})`;
    default:
      throw new Error(`There is no check yet for an action of type ${type}`);
  }
}

const all = (conditions: readonly string[]): string => conditions.map(apart('||')).join(' && ');
const any = (conditions: readonly string[]): string => conditions.map(apart('&&')).join(' || ');

/** In brackets, where it is made with the other operator. */
const apart = (operator: string) => (condition: string) =>
  condition.includes(` ${operator} `) && !/^\w+\(.*\)$/.test(condition) ? `(${condition})` : condition;

function given(schema: Parts | undefined, of: Parts): Parts {
  if (!schema) throw new Error(`A schema of type ${of.type} has no inner one`);
  return schema;
}

/** The file's text, not yet formatted. */
export function generateGuards(): string {
  for (const root of ROOTS) functionOf(root, contract[root]);
  const list = (names: ReadonlySet<string>): string => [...names].sort().join(', ');
  return `// Made from the schemas by \`npm run docs\`. Do not edit.
import type { ${list(types)} } from './index.js';
import { ${list(used)} } from './formats.js';
import { ${list(helpers)} } from './guards.js';

${[...written.values()].join('\n\n')}
`;
}

/**
 * Generates `src/contract/readers/*.generated.ts` from the schemas: for each resource a reader, and a type guard as a plain
 * function. A guard accepts only values that the schema accepts and leaves unchanged; reporting faults, and keeping the
 * parts that fit, is up to the schema. So a page whose data are valid loads no schemas.
 */
import type { GenericSchema } from 'valibot';

import * as contract from '../../src/contract/index.js';
import * as formats from '../../src/contract/formats.js';
import * as commonSchemas from '../../src/contract/common-schemas.js';
import type { ResourceTypes } from '../../src/contract/lenient-reader.lazy.js';

/** Members of valibot's schemas that the generator uses; each kind of schema has some of them. */
interface SchemaNode extends GenericSchema {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly items?: readonly SchemaNode[];
  readonly rest?: SchemaNode;
  readonly value?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly [SchemaNode, ...Action[]];
}

interface Action {
  readonly type: string;
  readonly requirement?: unknown;
}

type ResourceName = keyof ResourceTypes;

/**
 * Resources by the module that has their readers: those that the same widgets read, at the same time, are in one module,
 * so that a widget loads only the guards that it needs.
 */
const READERS: Readonly<Record<string, readonly ResourceName[]>> = {
  district: ['District'],
  station: ['Station', 'Stations'],
  council: ['Council', 'CouncilEvents'],
  'council-brief': ['CouncilBrief', 'CouncilBriefs'],
  initiative: ['Initiative', 'DistrictInitiatives'],
  wall: ['Wall'],
  receipt: ['Receipt'],
  problem: ['Problem'],
};

/** Module of the guards that more than one of these calls. */
const COMMON = 'common-guards';

/** Schemas of the items of long lists, whose guards the lenient reader is given. */
const ITEMS: Partial<Record<ResourceName, keyof typeof contract>> = {
  Stations: 'StationEntry',
  Council: 'CouncilEvent',
  CouncilEvents: 'CouncilEvent',
};

const isSchema = (value: unknown): value is SchemaNode =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'schema';

const schemas = Object.entries<unknown>({ ...commonSchemas, ...contract }).flatMap(
  ([name, value]): [string, SchemaNode][] => (isSchema(value) && /^[A-Z]/.test(name) ? [[name, value]] : []),
);

/** Returns the name of a schema; for a copy of a picklist that only adds a fallback, the name of the original. */
const nameOf = (schema: SchemaNode): string | undefined =>
  schemas.find(
    ([, named]) => named === schema || (schema.type === 'picklist' && !schema.pipe && named.options === schema.options),
  )?.[0];

/** Returns the type that a guard asserts: a string, a number or a type of the contract; `null` where it has no name. */
function assertedType(name: string, { type, pipe }: SchemaNode): string | null {
  if (type === 'string' || type === 'number') return type;
  if (pipe || !(name in contract) || name === 'Position') return null;
  usedTypes.add(name);
  return name;
}

const formatNames = new Map<unknown, string>(Object.entries(formats).map(([name, format]) => [format, name]));

/** Returns the name of a format, and imports it. */
function useFormat(format: unknown): string {
  const name = formatNames.get(format);
  if (name === undefined)
    throw new Error(`A schema checks by ${String(format)}, which is not in src/contract/formats.ts`);
  usedFormats.add(name);
  return name;
}

/** Names of the module that is generated. */
const usedFormats = new Set<string>();
const usedHelpers = new Set<string>();
const usedTypes = new Set<string>();
/** Guards of the module that is generated, each after those that it calls. */
const guards = new Map<string, string>();
/** Guards that are in the module of those in common. */
const commonGuards = new Set<string>();

/** Returns the name of a helper of `guards.ts`, and imports it. */
function useHelper(name: string): string {
  usedHelpers.add(name);
  return name;
}

/** Returns the name of a named schema's guard, and generates it. */
function namedGuard(name: string, schema: SchemaNode): string {
  const guardName = `is${name}`;
  if (!guards.has(guardName) && !commonGuards.has(guardName)) {
    const body = structuralTest(schema, 'value');
    const type = assertedType(name, schema);
    const returnType = type ? `value is ${type}` : 'boolean';
    guards.set(guardName, `export const ${guardName} = (value: unknown): ${returnType} => ${body};`);
  }
  return guardName;
}

/** Returns an expression for the guard of a schema. */
function guardExpression(schema: SchemaNode): string {
  const name = nameOf(schema);
  if (name) return namedGuard(name, schema);
  if (!schema.pipe && ['string', 'number', 'boolean'].includes(schema.type)) return primitiveGuard(schema.type);
  return `(inner) => ${structuralTest(schema, 'inner')}`;
}

const primitiveGuard = (type: string): string => useHelper(`is${type[0]?.toUpperCase()}${type.slice(1)}`);

/** Returns an expression that tests whether the expression `at` fits a schema. */
function testExpression(schema: SchemaNode, at: string): string {
  const name = nameOf(schema);
  return name ? `${namedGuard(name, schema)}(${at})` : structuralTest(schema, at);
}

/** Returns the same by the structure of the schema, not by its name. */
function structuralTest(schema: SchemaNode, at: string): string {
  const { type, pipe, entries = {}, item, items = [], rest, options = [], value, wrapped } = schema;
  if (pipe) {
    const [first, ...actions] = pipe;
    return all([testExpression(first, at), ...actions.map((action) => actionTest(action, at, first.type))]);
  }
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return `${primitiveGuard(type)}(${at})`;
    case 'literal':
      return `${at} === ${JSON.stringify(schema.literal)}`;
    case 'picklist':
      return any(options.map((option) => `${at} === ${JSON.stringify(option)}`));
    case 'nullish':
      // The schema would change an absent member to its default.
      if (schema.default !== undefined) return testExpression(required(wrapped, schema), at);
      return `${useHelper('isNullishOr')}(${at}, ${guardExpression(required(wrapped, schema))})`;
    case 'nullable':
      return any([`${at} === null`, testExpression(required(wrapped, schema), at)]);
    case 'union':
    case 'variant':
      return any((options as readonly SchemaNode[]).map((option) => testExpression(option, at)));
    case 'object':
      return all([
        `${useHelper('isObject')}(${at})`,
        ...Object.entries(entries).map(([key, entry]) => testExpression(entry, `${at}.${key}`)),
      ]);
    case 'record':
      return `${useHelper('isRecord')}(${at}, ${guardExpression(required(value, schema))})`;
    case 'array':
      return `${useHelper(required(item, schema).entries?.id ? 'isListWithUniqueIds' : 'isList')}(${at}, ${guardExpression(required(item, schema))})`;
    case 'tuple_with_rest':
      return all([
        `${useHelper('isList')}(${at}, ${guardExpression(required(rest, schema))})`,
        `${at}.length >= ${items.length}`,
        ...items.map((position, index) => testExpression(position, `${at}[${index}]`)),
      ]);
    default:
      throw new Error(`There is no check yet for a schema of type ${type}`);
  }
}

/** Returns an expression that tests whether `at` passes an action of a pipe. */
function actionTest({ type, requirement }: Action, at: string, baseType: string): string {
  switch (type) {
    case 'regex':
      return `${useFormat(requirement)}.test(${at})`;
    case 'check':
      return `${useFormat(requirement)}(${at}${baseType === 'array' ? ' as never' : ''})`;
    case 'min_length':
      return `${at}.length >= ${String(requirement)}`;
    case 'max_entries':
      return `Object.keys(${at}).length <= ${String(requirement)}`;
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

const all = (conditions: readonly string[]): string => conditions.map(parenthesize('||')).join(' && ');
const any = (conditions: readonly string[]): string => conditions.map(parenthesize('&&')).join(' || ');

/** Parenthesizes a condition that uses the other operator. */
const parenthesize = (operator: string) => (condition: string) =>
  condition.includes(` ${operator} `) && !/^\w+\(.*\)$/.test(condition) ? `(${condition})` : condition;

/** Returns the inner schema of another one, which must have it. */
function required(schema: SchemaNode | undefined, outer: SchemaNode): SchemaNode {
  if (!schema) throw new Error(`A schema of type ${outer.type} has no inner one`);
  return schema;
}

/** Generates the guards of schemas, and of those that they consist of, and forgets those of the module before. */
function generateGuardsOf(names: readonly string[]): void {
  for (const used of [usedTypes, usedFormats, usedHelpers, guards]) used.clear();
  for (const [name, schema] of schemas) if (names.includes(name)) namedGuard(name, schema);
}

/** Returns the guards that the readers of more than one module call. */
function guardsInCommon(): readonly string[] {
  const uses = new Map<string, number>();
  for (const names of Object.values(READERS)) {
    generateGuardsOf(names);
    for (const name of guards.keys()) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return [...uses].flatMap(([name, count]) => (count > 1 ? [name] : []));
}

/** Generates a resource's reader. */
function reader(name: ResourceName): string {
  const itemGuard = ITEMS[name] ? `, is${ITEMS[name]}` : '';
  return `export const read${name} = (input: unknown): ReadingOrPromise<${name}> => is${name}(input) ? intact(input) : readLeniently('${name}', input${itemGuard});`;
}

/** Generates the text of a module of the guards that are there now and of readers, not yet formatted. */
function moduleText(readers: readonly ResourceName[]): string {
  const own = [...guards.values(), ...readers.map(reader)].join('\n\n');
  const imports = (keyword: string, names: Iterable<string>, source: string): string => {
    const list = [...names].sort().join(', ');
    return list && `${keyword} { ${list} } from '${source}';\n`;
  };
  return [
    '// Generated from the schemas by `npm run docs`. Do not edit.\n',
    imports('import type', usedTypes, '../index.js'),
    imports('import', usedFormats, '../formats.js'),
    imports('import', usedHelpers, '../guards.js'),
    imports('import', readers.length > 0 ? ['intact', 'readLeniently', 'type ReadingOrPromise'] : [], '../read.js'),
    imports(
      'import',
      [...commonGuards].filter((name) => new RegExp(`\\b${name}\\b`).test(own)),
      `./${COMMON}.generated.js`,
    ),
    `\n${own}\n`,
  ].join('');
}

/** Generates the texts of the modules, by the names of their files, not yet formatted. */
export function generateReaders(): Readonly<Record<string, string>> {
  const inCommon = guardsInCommon();
  generateGuardsOf(inCommon.map((guard) => guard.slice('is'.length)));
  const texts: Record<string, string> = { [`${COMMON}.generated.ts`]: moduleText([]) };
  for (const name of inCommon) commonGuards.add(name);
  for (const [file, names] of Object.entries(READERS)) {
    generateGuardsOf(names);
    texts[`${file}.generated.ts`] = moduleText(names);
  }
  return texts;
}

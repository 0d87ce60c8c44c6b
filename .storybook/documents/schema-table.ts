import { readFileSync } from 'node:fs';

/** Part of JSON Schema that the published schemas use. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const HEADS: Readonly<Record<string, readonly string[]>> = {
  en: ['member', 'type', 'what it says'],
  zh: ['成员', '类型', '说明'],
};

/** Folders of the schemas with descriptions in each language. */
const FOLDERS: Readonly<Record<string, string>> = { en: 'schemas/', zh: 'schemas/zh-Hans/' };

/**
 * Renders the members of a published schema as Markdown: a table of its own, then one for each object in it. A member in bold
 * is required.
 *
 * @param name of the file in `schemas/`, without its ending
 */
export function schemaTables(name: string, language: string): string {
  const path = new URL(`../../${FOLDERS[language] ?? ''}${name}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(path, 'utf8')) as Schema;
  const parts = Object.entries(schema.$defs ?? {}).filter(([, { properties }]) => properties);
  return [
    membersTable(schema, language),
    ...parts.map(([title, part]) => `#### ${title}\n\n${part.description ?? ''}\n\n${membersTable(part, language)}`),
  ].join('\n\n');
}

function membersTable({ properties = {}, required = [] }: Schema, language: string): string {
  const head = HEADS[language] ?? [];
  const rows = Object.entries(properties).map(([member, schema]) => [
    required.includes(member) ? `**\`${member}\`**` : `\`${member}\``,
    `\`${typeOf(schema).replaceAll('|', '\\|')}\``,
    (schema.description ?? '').replaceAll('|', '\\|').replace(/\s+/g, ' '),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function typeOf({ $ref, type, enum: values, anyOf, items }: Schema): string {
  if ($ref) return $ref.split('/').at(-1) ?? '';
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (anyOf) return anyOf.map(typeOf).join(' | ');
  return [type ?? 'any']
    .flat()
    .map((one) => (one === 'array' && items ? `${typeOf(items)}[]` : one))
    .join(' | ');
}

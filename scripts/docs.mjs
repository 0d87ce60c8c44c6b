/** Writes `custom-elements.json` anew, and from it the tables of the README between their markers. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import * as prettier from 'prettier';

import { WEIGHTS } from './entries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

execFileSync(process.execPath, ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'], {
  cwd: root,
  stdio: 'inherit',
});

const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

/** Text as a cell of a table. */
const cell = (text = '') => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

const table = (heads, rows) =>
  rows.length === 0
    ? ''
    : [
        `| ${heads.join(' | ')} |`,
        `| ${heads.map(() => '---').join(' | ')} |`,
        ...rows.map((row) => `| ${row.join(' | ')} |`),
      ].join('\n') + '\n\n';

/** Every element has these: they are told once. */
const SHARED = ['endpoint', 'credentials'];

const code = (text) => `\`${cell(text).replaceAll('\\|', '|')}\``.replaceAll('|', '\\|');

function section({ tagName, description, attributes = [], members = [], slots = [], cssParts = [], events = [] }) {
  const own = attributes.filter(({ name }) => !SHARED.includes(name));
  const byProperty = members.filter(
    ({ kind, name, attribute, readonly }) => kind === 'field' && !attribute && !readonly && !SHARED.includes(name),
  );
  const rows = [
    ...own.map(({ name, type, description: what }) => [
      code(name),
      code((type?.text ?? 'string').replace(/ \| null$/, '')),
      cell(what),
    ]),
    ...byProperty.map(({ name, description: what }) => [`\`.${name}\``, 'property', cell(what)]),
  ];
  return [
    `### \`<${tagName}>\`\n\n${description}\n\n`,
    table(['attribute or property', 'type', 'what it says'], rows),
    table(
      ['slot, part or event', 'what it is'],
      [
        ...slots.map(({ name, description: what }) => [name ? `slot \`${name}\`` : 'its content', cell(what)]),
        ...cssParts.map(({ name, description: what }) => [`\`::part(${name})\``, cell(what)]),
        ...events
          .filter(({ name }) => !['fumin-load', 'fumin-error'].includes(name))
          .map(({ name, description: what }) => [`\`${name}\``, cell(what)]),
      ],
    ),
  ].join('');
}

const shared = elements
  .find(({ tagName }) => tagName !== 'fumin-provider')
  .attributes.filter(({ name }) => SHARED.includes(name));
const written = `Every element has these attributes:\n\n${table(
  ['attribute', 'what it says'],
  shared.map(({ name, description }) => [`\`${name}\``, cell(description)]),
)}${elements.map(section).join('')}`;

const weights = table(
  ['entry', 'at most', 'the design asks for'],
  Object.entries(WEIGHTS).map(([name, { most, aim }]) => [
    name === 'all' ? 'all five elements' : `\`${name}\``,
    `${most} kB`,
    `${aim} kB`,
  ]),
);

/** Puts a text between its two markers. */
const fill = (markdown, name, text) =>
  markdown.replace(new RegExp(`(<!-- ${name}:start -->)[^]*(<!-- ${name}:end -->)`), (_all, start, end) =>
    [start, '\n\n', text, end].join(''),
  );

const path = `${root}README.md`;
const readme = fill(fill(readFileSync(path, 'utf8'), 'elements', written), 'weights', weights);
writeFileSync(path, await prettier.format(readme, { ...(await prettier.resolveConfig(path)), filepath: path }));

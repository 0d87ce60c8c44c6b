/** `npm run docs`: generates `custom-elements.json`, its tables in `docs/elements.md`, and the tarball's name in the README. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { renderTable, writeBetweenMarkers } from './markdown.mjs';
import { ROOT } from './root.mjs';

execFileSync(process.execPath, ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'], {
  cwd: ROOT,
  stdio: 'inherit',
});

const manifest = JSON.parse(readFileSync(`${ROOT}custom-elements.json`, 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

/** Escapes text for a cell of a table. */
const cell = (text = '') => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

/** Renders a table as a block of its own; nothing where it has no rows. */
const table = (head, rows) => (rows.length === 0 ? '' : `${renderTable(head, rows)}\n\n`);

/** Attributes of every element, which are described once. */
const SHARED_ATTRIBUTES = ['endpoint', 'credentials', 'loading', 'refresh'];

const code = (text) => `\`${cell(text).replaceAll('\\|', '|')}\``.replaceAll('|', '\\|');

function renderElement({
  tagName,
  description: summary,
  attributes = [],
  members = [],
  slots = [],
  cssParts = [],
  events = [],
}) {
  const ownAttributes = attributes.filter(({ name }) => !SHARED_ATTRIBUTES.includes(name));
  const properties = members.filter(
    ({ kind, name, attribute, readonly }) =>
      kind === 'field' && !attribute && !readonly && !SHARED_ATTRIBUTES.includes(name),
  );
  const rows = [
    ...ownAttributes.map(({ name, type, description }) => [
      code(name),
      code((type?.text ?? 'string').replace(/ \| null$/, '')),
      cell(description),
    ]),
    ...properties.map(({ name, description }) => [`\`.${name}\``, 'property', cell(description)]),
  ];
  return [
    `### \`<${tagName}>\`\n\n${summary}\n\n`,
    table(['attribute or property', 'type', 'what it says'], rows),
    table(
      ['slot, part or event', 'what it is'],
      [
        ...slots.map(({ name, description }) => [name ? `slot \`${name}\`` : 'its content', cell(description)]),
        ...cssParts.map(({ name, description }) => [`\`::part(${name})\``, cell(description)]),
        ...events
          .filter(({ name }) => !['fumin-load', 'fumin-error'].includes(name))
          .map(({ name, description }) => [`\`${name}\``, cell(description)]),
      ],
    ),
  ].join('');
}

const shared = elements
  .find(({ tagName }) => tagName !== 'fumin-provider')
  .attributes.filter(({ name }) => SHARED_ATTRIBUTES.includes(name));
const elementDocs = `Every element has these attributes:\n\n${table(
  ['attribute', 'what it says'],
  shared.map(({ name, description }) => [`\`${name}\``, cell(description)]),
)}${elements.map(renderElement).join('')}`;

const { name, version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
const install = `\`\`\`sh
npm install ../${name}/${name}-${version}.tgz   # once it is published: npm install ${name}
\`\`\``;

await writeBetweenMarkers(`${ROOT}README.md`, { install });
await writeBetweenMarkers(`${ROOT}docs/elements.md`, { elements: elementDocs });

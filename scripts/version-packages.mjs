/**
 * `npm run version-packages`: turns the changesets that wait into the next version. Changesets writes it into each
 * `package.json` and deletes their files; what else names the version follows here. Both packages share one changelog, so
 * Changesets itself writes none.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import getReleasePlan from '@changesets/get-release-plan';
import * as prettier from 'prettier';

import { ROOT } from './root.mjs';

const run = (command, ...args) => execFileSync(command, args, { cwd: ROOT, stdio: 'inherit' });

/** Replaces what matches a pattern in a file, and fails where nothing does. */
async function replaceIn(path, pattern, replacement) {
  const text = readFileSync(ROOT + path, 'utf8');
  if (!pattern.test(text)) throw new Error(`${path} has nothing that matches ${pattern}.`);
  const replaced = text.replace(pattern, () => replacement);
  const options = { ...(await prettier.resolveConfig(ROOT + path)), filepath: path };
  writeFileSync(ROOT + path, await prettier.format(replaced, options));
}

const BUMPS = ['major', 'minor', 'patch', 'none'];

/** Place of a changeset in the section of its version: what changes most comes first. */
const rank = ({ releases }) => Math.min(...releases.map(({ type }) => BUMPS.indexOf(type)));

/** Renders a changeset as an item of a list; its further lines stay in the item. */
const listItem = ({ summary }) => `- ${summary.trim().replace(/\n(?=.)/g, '\n  ')}`;

const { changesets, releases } = await getReleasePlan(ROOT);
if (releases.every(({ type }) => type === 'none')) {
  console.error('No change waits in .changeset/ for a release: `npx changeset` writes one down.');
  process.exit(1);
}
const { newVersion } = releases[0];
const items = changesets
  .filter(({ summary }) => summary.trim())
  .sort((a, b) => rank(a) - rank(b))
  .map(listItem);

run(process.execPath, 'node_modules/@changesets/cli/bin.js', 'version');
await replaceIn('CHANGELOG.md', /^# Changelog\n/, `# Changelog\n\n## ${newVersion}\n\n${items.join('\n')}\n`);
await replaceIn('src/base/version.ts', /(?<=VERSION = ')[^']+/, newVersion);
run('npm', 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline');
run(process.execPath, 'scripts/docs.mjs');
console.log(`\nVersion ${newVersion}: read CHANGELOG.md, then commit.`);

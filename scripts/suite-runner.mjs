/** Runs test suites one after the other, shows their output, and adds up the tests that passed and failed. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';

import { ROOT } from './root.mjs';

/** Readers of the summary that each test runner ends with. */
const SUMMARIES = [
  // @web/test-runner
  (text) => counts([...text.matchAll(/(\d+) passed, (\d+) failed/g)].pop()),
  // node --test
  (text) => counts(/^[#ℹ] pass (\d+)[^]*?^[#ℹ] fail (\d+)/m.exec(text)),
  // vitest
  (text) => {
    const line = /^\s*Tests\s+(.*)$/m.exec(text)?.[1];
    return (
      line && {
        passed: Number(/(\d+) passed/.exec(line)?.[1] ?? 0),
        failed: Number(/(\d+) failed/.exec(line)?.[1] ?? 0),
      }
    );
  },
];
const counts = (match) => match && { passed: Number(match[1]), failed: Number(match[2]) };

/** Colour codes of terminals. */
// eslint-disable-next-line no-control-regex
const COLOUR_CODES = /\u001B\[[\d;]*[A-Za-z]/g;

/** Lists the test files of a folder. */
export const testsIn = (folder) =>
  readdirSync(`${ROOT}${folder}`)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `${folder}/${name}`);

/** A suite that Node's own runner runs: files, and options of Node. */
export const nodeTest = (...args) => ({
  command: process.execPath,
  args: ['--test', '--test-reporter=spec', ...args],
  counted: true,
});

/**
 * @param {{name: string, command: string, args: string[], counted?: boolean}[]} suites `counted` where the suite
 *   runs tests; any other is one check, passed or failed
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runSuites(suites) {
  const total = { passed: 0, failed: 0 };
  for (const suite of suites) {
    console.log(`\n— ${suite.name}`);
    const { code, text } = await run(suite);
    const summary = suite.counted ? SUMMARIES.map((read) => read(text.replace(COLOUR_CODES, ''))).find(Boolean) : null;
    const passed = summary?.passed ?? (code === 0 && !suite.counted ? 1 : 0);
    // A suite that fails without a failed test, or that runs no test, counts as one failure.
    const failed = (summary?.failed ?? 0) || (code === 0 && (summary || !suite.counted) ? 0 : 1);
    if (failed > 0) console.error(`✖ ${suite.name}: ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
  return total;
}

function run({ command, args }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const [source, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      source.on('data', (chunk) => {
        text += chunk;
        target.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 1, text: `${text}${error.message}` }));
    child.on('close', (code) => resolve({ code, text }));
  });
}

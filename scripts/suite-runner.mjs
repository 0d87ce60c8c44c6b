/** Runs test suites, shows their output and times, and adds up the tests that passed and failed. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';

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

/** Marks that the runners put before the name of a test that failed. */
const FAILED_TEST = /^\s*(?:✖(?! failing tests)|𐄂|❌|×) .*$/gmu;

/** Lists the tests that failed in the output of a suite, each once: what a reader of the last lines needs to know. */
const failedTests = (text) =>
  new Set([...text.matchAll(FAILED_TEST)].map(([line]) => line.trim().replace(/ \([\d.]+ms\)$/, '')));

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

/** A suite of files that Node's own runner runs in one process: what they import, and pack, is loaded and packed once. */
export const nodeTestTogether = (files, options = []) => ({
  command: process.execPath,
  args: [...options, '--test-reporter=spec', 'scripts/run-together.mjs', ...files],
  counted: true,
});

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {Record<string, string>} [env]
 * @property {boolean} [counted] where the suite runs tests; any other is one check, passed or failed
 * @property {number} [processors] how many processors it keeps busy, on average: 1 by default, less where it mostly waits
 * @property {boolean} [alone] where nothing may run beside it: what later ones wait for, and what fills every processor
 */

/**
 * Processors that suites may keep busy: two, and a quarter for the moments in which they wait. More would help nobody, and make
 * what waits for a page late.
 */
const PROCESSORS = availableParallelism() > 1 ? 2.25 : 1;

/**
 * Runs suites side by side, as many as there are processors for, and starts them in their order where each fits beside those
 * that run. The output of one that has company is shown whole when it ends.
 *
 * @param {Suite[]} suites
 * @returns {Promise<{passed: number, failed: number, suites: {name: string, passed: number, failed: number, text:
 *   string}[]}>}
 */
export async function runSuites(suites) {
  const results = [];
  const runOne = async (suite) => {
    const quiet = PROCESSORS > 1 && !suite.alone;
    if (!quiet) console.log(`\n— ${suite.name}`);
    const result = await resultOf(suite, { quiet });
    if (quiet) console.log(`\n— ${suite.name}\n${result.text}`);
    console.log(`${suite.name}: ${result.seconds} s`);
    if (result.failed > 0) console.error(`✖ ${suite.name}: ${result.failed} failed`);
    results.push(result);
  };
  const waiting = [...suites];
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    const next = nextSuite(waiting, [...running.keys()]);
    if (!next) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    running.set(
      next,
      runOne(next).finally(() => running.delete(next)),
    );
  }
  for (const { name, text } of results.filter(({ failed }) => failed > 0)) {
    console.log([`\n✖ ${name}`, ...failedTests(text)].join('\n  '));
  }
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  const total = { passed: sum('passed'), failed: sum('failed') };
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
  return { ...total, suites: results };
}

/** Finds the first suite that fits beside those that run. None is put before one that has to be alone. */
function nextSuite(waiting, running) {
  if (running.some(({ alone }) => alone)) return undefined;
  const first = waiting.findIndex(({ alone }) => alone);
  if (first === 0) return running.length === 0 ? waiting[0] : undefined;
  const free = PROCESSORS - running.reduce((sum, { processors = 1 }) => sum + processors, 0);
  return waiting
    .slice(0, first === -1 ? waiting.length : first)
    .find(({ processors = 1 }) => running.length === 0 || processors <= free);
}

async function resultOf(suite, { quiet }) {
  const start = Date.now();
  const { code, text } = await run(suite, { quiet });
  const plain = text.replace(COLOUR_CODES, '');
  const summary = suite.counted ? SUMMARIES.map((read) => read(plain)).find(Boolean) : null;
  const passed = summary?.passed ?? (code === 0 && !suite.counted ? 1 : 0);
  // A suite that fails without a failed test, or that runs no test, counts as one failure.
  const failed = (summary?.failed ?? 0) || (code === 0 && (summary || !suite.counted) ? 0 : 1);
  return { name: suite.name, passed, failed, text: plain, seconds: Math.round((Date.now() - start) / 1_000) };
}

function run({ command, args, env = {} }, { quiet }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const [source, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      source.on('data', (chunk) => {
        text += chunk;
        if (!quiet) target.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 1, text: `${text}${error.message}` }));
    child.on('close', (code) => resolve({ code, text }));
  });
}

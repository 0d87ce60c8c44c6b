/** Runs test suites one after the other, shows what they say, and adds up how many tests passed and failed. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How each runner closes: the last such line counts. */
const CLOSING = [
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

/** The colour codes of terminals. */
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001B\[[\d;]*[A-Za-z]/g;

/**
 * @param {{name: string, command: string, args: string[], counted?: boolean}[]} suites `counted` where it runs tests;
 *   any other is one check, passed or failed
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runSuites(suites) {
  const sum = { passed: 0, failed: 0 };
  for (const suite of suites) {
    console.log(`\n— ${suite.name}`);
    const { code, text } = await run(suite);
    const found = suite.counted ? CLOSING.map((closing) => closing(text.replace(COLOURS, ''))).find(Boolean) : null;
    const passed = found?.passed ?? (code === 0 && !suite.counted ? 1 : 0);
    // A suite that fails without a failed test, or runs none, has failed once.
    const failed = (found?.failed ?? 0) || (code === 0 && (found || !suite.counted) ? 0 : 1);
    if (failed > 0) console.error(`✖ ${suite.name}: ${failed} failed`);
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
  return sum;
}

function run({ command, args }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (chunk) => {
        text += chunk;
        to.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 1, text: `${text}${error.message}` }));
    child.on('close', (code) => resolve({ code, text }));
  });
}

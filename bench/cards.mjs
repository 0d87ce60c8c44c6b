/**
 * `npm run bench:cards`: 1,000 station cards on one page beside an element written by hand for the same. It measures and
 * does not judge. `--write` puts the table into bench/README.md.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';

import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { templates, typescript } from '../scripts/plugins.mjs';
import { stations } from './card-data.mjs';
import { median, ms, tableOf, writeTable } from './tables.mjs';

const RUNS = 15;
const CARDS = 1_000;
const root = fileURLToPath(new URL('..', import.meta.url));

async function bundle(folder) {
  const made = await rollup({
    input: { contenders: `${root}bench/card-contenders.mjs` },
    onwarn: () => undefined,
    plugins: [
      templates(),
      typescript('es2021'),
      resolve({ exportConditions: ['browser', 'production'], extensions: ['.js', '.mjs', '.ts'] }),
      terser({ module: true }),
    ],
  });
  await made.write({ dir: folder, format: 'es' });
  await made.close();
}

async function serve(folder) {
  const data = JSON.stringify(stations(CARDS));
  const server = createServer(({ url }, response) => {
    const isScript = url.endsWith('.js');
    response.setHeader('Content-Type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    try {
      if (url === '/') response.end('<!doctype html><meta charset="utf-8"><body>');
      else response.end(url === '/stations.json' ? data : readFileSync(`${folder}${url}`));
    } catch {
      response.end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** Runs in the page: both in turn, after a warm-up of each. */
async function measure(runs) {
  const { build, textOf } = await import('/contenders.js');
  const text = await (await fetch('/stations.json')).text();
  const tags = { vanilla: 'vanilla-station-card', ours: 'fumin-station-card' };
  const times = { vanilla: [], ours: [] };
  const said = {};
  for (let run = -3; run < runs; run += 1) {
    for (const [name, tag] of Object.entries(tags)) {
      globalThis.gc?.();
      const { list, ...took } = await build(tag, JSON.parse(text));
      if (run >= 0) times[name].push(took);
      said[name] = [...list.children].map(textOf);
      list.remove();
      await new Promise((done) => setTimeout(done, 30));
    }
  }
  const differing = said.ours.findIndex((one, index) => one !== said.vanilla[index]);
  return { times, differing: differing < 0 ? null : [said.ours[differing], said.vanilla[differing]] };
}

const folder = mkdtempSync(`${tmpdir()}/bench-`);
await bundle(folder);
const { server, origin } = await serve(folder);
const browser = await puppeteer.launch({
  executablePath: await findBrowser(),
  args: [...BROWSER_ARGS, '--js-flags=--expose-gc'],
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 900 });
  await page.goto(origin);
  const { times, differing } = await page.evaluate(measure, RUNS);
  if (differing) throw new Error(`the two do not say the same:\n${differing.join('\n')}`);
  const of = (name, what) => median(times[name].map((one) => one[what]));
  const row = (what, which, limit, name = 'vanilla') => {
    const [ours, other] = [of('ours', which), of(name, which)];
    const is = ours / other;
    return [what, ms(ours), ms(other), `≤ ${limit}`, `${is.toFixed(2)}${is <= limit ? '' : ' (missed)'}`];
  };
  const rows = [
    row('script', 'script', 1.8),
    row('built to first layout', 'layout', 0.35),
    row('built to first frame', 'painted', 0.35),
  ];
  const table = tableOf(['1,000 cards', 'ours', 'by hand', 'limit', 'is'], rows);
  console.log(table);
  if (process.argv.includes('--write')) await writeTable('cards', table);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

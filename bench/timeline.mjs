/**
 * `npm run bench:timeline`: the council timeline with 5,000 events beside a plain list of the same, in one run, as ratios.
 * It measures and does not judge: it never fails for being slow. `--write` puts the table into bench/README.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import * as prettier from 'prettier';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';

import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { templates, typescript } from '../scripts/plugins.mjs';

const RUNS = 15;
const EVENTS = 5_000;
const root = fileURLToPath(new URL('..', import.meta.url));

async function bundle(folder) {
  const made = await rollup({
    input: { contenders: `${root}bench/timeline-contenders.mjs` },
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

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function serve(folder) {
  const server = createServer(({ url }, response) => {
    try {
      const body = url === '/' ? '<!doctype html><meta charset="utf-8"><body>' : readFileSync(`${folder}${url}`);
      response.writeHead(200, {
        'Content-Type': `${url.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8`,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** Runs in the page: both in turn, so that whatever slows the machine slows both. */
async function measure(runs, count) {
  const { floorOf, history, ours, recipesOf, timed } = await import('/contenders.js');
  const data = history(count);
  const first = await ours.build(data);
  const floor = floorOf(recipesOf(first.element), first.element.shadowRoot.adoptedStyleSheets);
  const elements = first.element.shadowRoot.querySelectorAll('*').length;
  first.remove();
  (await floor.build()).remove();
  const times = { ours: [], floor: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const [name, one] of Object.entries({ floor, ours })) {
      const { took, result } = await timed(() => one.build(data));
      times[name].push(took);
      result.remove();
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  return { times, elements };
}

const folder = mkdtempSync(`${tmpdir()}/bench-`);
await bundle(folder);
const { server, origin } = await serve(folder);
const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: BROWSER_ARGS });

async function open() {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(origin);
  return page;
}

/** Scrolls from end to end in a page of its own. */
async function scrolled(years) {
  const page = await open();
  const result = await page.evaluate(
    async (count, over) => {
      const { history, scroll } = await import('/contenders.js');
      return scroll(history(count, over));
    },
    EVENTS,
    years,
  );
  await page.close();
  return result;
}

try {
  const page = await open();
  const { times, elements } = await page.evaluate(measure, RUNS, EVENTS);
  await page.close();
  const many = await scrolled(25);
  const one = await scrolled(1);

  const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  const row = (what, value, against, limit, is) => [
    what,
    value,
    against,
    `≤ ${limit}`,
    `${is.toFixed(2)}${is <= limit ? '' : ' (missed)'}`,
  ];
  const [mine, floor] = [median(times.ours), median(times.floor)];
  const rows = [
    row('build to layout, against the plain list', ms(mine), ms(floor), 2, mine / floor),
    row('scrolled end to end: the longest task, in ms', ms(many.longest), '–', 200, many.longest),
    row('the same, all events in one year', ms(one.longest), '–', 200, one.longest),
    row(
      'height after scrolling, against the estimate before',
      `${many.after} px`,
      `${many.before} px`,
      1.25,
      Math.max(many.after / many.before, many.before / many.after),
    ),
  ];
  const table = [['what', 'ours', 'the other', 'limit', 'is'], ['---', '---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  console.log(table);
  console.log(`${EVENTS} events, ${elements} elements; ${many.steps} steps of scrolling, ${many.events} events seen`);
  if (process.argv.includes('--write')) {
    const path = `${root}bench/README.md`;
    const text = readFileSync(path, 'utf8').replace(
      /(<!-- timeline:start -->)[^]*(<!-- timeline:end -->)/,
      `$1\n\n${table}\n\n$2`,
    );
    writeFileSync(path, await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path }));
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

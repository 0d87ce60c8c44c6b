/** What every measurement needs: contenders built as a package is, a server for their page, and a browser. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';

import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { templates, typescript } from '../scripts/rollup-plugins.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

async function bundle(folder, names) {
  const made = await rollup({
    input: Object.fromEntries(Object.entries(names).map(([name, file]) => [name, `${root}bench/${file}`])),
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

async function serve(folder, bodies) {
  const server = createServer(({ url }, response) => {
    try {
      const body = bodies[url] ?? readFileSync(`${folder}${url}`);
      response.writeHead(200, { 'Content-Type': `${TYPES[extname(url)] ?? 'text/html'}; charset=utf-8` });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/**
 * Does some work with a browser and the address of a page that can import the contenders.
 *
 * @param names modules of this folder, by the name that the page imports them by
 * @param bodies what else is served, by its path; the page itself is `/`
 * @param args further ones for the browser
 */
export async function measuring({ names, bodies = {}, args = [] }, work) {
  const folder = mkdtempSync(`${tmpdir()}/bench-`);
  await bundle(folder, names);
  const page = { '/': '<!doctype html><meta charset="utf-8"><body>', ...bodies };
  const { server, origin } = await serve(folder, page);
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGS, ...args] });
  try {
    await work(browser, origin);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

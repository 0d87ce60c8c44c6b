/**
 * `npm run bench:page`: a partner page with map, timeline and form on a slow phone, from the packed package, beside a static
 * page of the same final content and a page that a partner would glue together. It measures and does not judge: it never
 * fails for being slow. `--write` puts the table into bench/README.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { launchBrowser } from '../scripts/browser.mjs';
import { readNumbers } from '../scripts/command-line.mjs';
import { withPackedPackage } from '../scripts/packed-package.mjs';
import { ROOT } from '../scripts/root.mjs';
import { withTemporaryFolder } from '../scripts/temporary-folder.mjs';
import {
  GLUED_FILES,
  GLUED_WIDGETS,
  OUR_WIDGETS,
  renderGluedPage,
  renderOurPage,
  serializePage,
} from './page-contenders.mjs';
import { writeInventedDistrict } from './page-data.mjs';
import { renderHead } from './page-head.mjs';
import { createCertificate, listFiles, serveBodies } from './page-server.mjs';
import { SLOW, visitPage } from './page-visit.mjs';
import { formatMs, median, report, row, timeRow } from './report.mjs';

const { runs: RUNS } = readNumbers({ runs: 7 });

/** The example's partner page with the article's district, the lines for our widgets replaced by a head. */
function renderArticlePage(head, endpoint) {
  const html = readFileSync(`${ROOT}examples/partner-page/index.html`, 'utf8');
  const page = html
    .replace(/<link rel="stylesheet" href="fumin\/fumin\.css" \/>\s*<script [^>]*fumin\/fumin\.js"><\/script>/, head)
    .replace(/<fumin-provider endpoint="[^"]*"/, `<fumin-provider endpoint="${endpoint}"`);
  if (!page.includes(head) || !page.includes(endpoint))
    throw new Error('The partner page has other lines in its head now.');
  return page;
}

/** A narrow and a wide window, for the article's district. */
const ARTICLE_VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

const formatKib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

/** Measures with the package's folder for a script tag, and a folder for what is made up on the way. */
async function measure(folder, cdn) {
  const invented = join(folder, 'invented');
  writeInventedDistrict(invented);
  const certificate = await createCertificate();
  const data = await serveBodies(certificate, {
    ...listFiles(invented, '/invented/'),
    ...listFiles(`${ROOT}examples/nanjing-west-road`, '/article/'),
  });
  const site = await serveBodies(certificate, {
    ...listFiles(cdn, '/fumin/'),
    ...GLUED_FILES,
    '/style.css': readFileSync(`${ROOT}examples/partner-page/style.css`),
  });
  const [endpoint, articleEndpoint] = [`${data.url}/invented/`, `${data.url}/article/`];
  const plain = renderHead({ cdn, endpoint, hasHints: false });
  site.add({
    '/ours': renderOurPage(plain, endpoint),
    '/hints': renderOurPage(renderHead({ cdn, endpoint, hasHints: true }), endpoint),
    '/glued': renderGluedPage(endpoint),
    '/article': renderArticlePage(plain, articleEndpoint),
  });
  const browser = await launchBrowser([certificate.argument], { isWhole: true });
  const visit = (path, widgets, options = {}, use) =>
    visitPage(browser, { url: `${site.url}${path}`, widgets, ...options }, use);
  try {
    await visit('/ours', OUR_WIDGETS, { conditions: null }, async (page) =>
      site.add({ '/floor': await page.evaluate(serializePage) }),
    );
    const contenders = { floor: ['page'], ours: OUR_WIDGETS, hints: OUR_WIDGETS, glued: GLUED_WIDGETS };
    const visits = { floor: [], ours: [], hints: [], glued: [] };
    for (let run = 0; run < RUNS; run += 1) {
      for (const [name, widgets] of Object.entries(contenders)) visits[name].push(await visit(`/${name}`, widgets));
    }
    const shifts = [];
    for (const viewport of ARTICLE_VIEWPORTS) {
      for (const conditions of [null, SLOW]) {
        const { shift } = await visit('/article', OUR_WIDGETS, { viewport, conditions });
        shifts.push({ viewport, conditions, shift });
      }
    }
    const { changedLater } = await visit('/ours', OUR_WIDGETS, { isWatchingChanges: true });

    const of = (name, member) => median(visits[name].map((one) => one[member]));
    const ours = { total: of('ours', 'total'), script: of('ours', 'script'), blocking: of('ours', 'blocking') };
    const shift = Math.max(...[...visits.ours, ...visits.hints, ...shifts].map((one) => one.shift));
    await report(
      'page',
      ['what', 'ours', 'the other', 'limit', 'is'],
      [
        timeRow('last widget painted, against the floor', of('ours', 'painted'), of('floor', 'painted'), 2.6),
        timeRow('the same, with hints', of('hints', 'painted'), of('floor', 'painted'), 2.1),
        timeRow('the same, against the glued page', of('ours', 'painted'), of('glued', 'painted'), 0.28),
        row('transferred, in KiB', formatKib(ours.total), formatKib(of('glued', 'total')), 75, ours.total / 1024),
        row('of it script', formatKib(ours.script), formatKib(of('glued', 'script')), 45, ours.script / 1024),
        row(
          'blocking after the first paint, in ms',
          formatMs(ours.blocking),
          formatMs(of('glued', 'blocking')),
          150,
          ours.blocking,
        ),
        row('layout shift, the largest of all visits', shift.toFixed(4), '–', 0.01, shift),
      ],
    );
    const { hints } = visits;
    console.log(
      [
        `with hints ${formatKib(of('hints', 'total'))} in ${hints[0].requests} requests, without in ${visits.ours[0].requests}, ${formatMs(of('hints', 'blocking'))} blocked`,
        `layout shift ${of('ours', 'shift').toFixed(4)}, with hints ${of('hints', 'shift').toFixed(4)}, of the glued page ${of('glued', 'shift').toFixed(4)}`,
        ...shifts.map(
          (one) =>
            `layout shift with the article's district, ${one.viewport.width} px wide${one.conditions ? ', slow' : ''}: ${one.shift.toFixed(4)}`,
        ),
        `the widgets change no more ${Math.max(0, Math.round(changedLater))} ms after the last one was painted`,
        `first paint ${formatMs(of('ours', 'firstPaint'))}; runs ${Object.entries(visits)
          .map(([name, all]) => `${name} ${all.map(({ painted }) => Math.round(painted)).join(' ')}`)
          .join('; ')}`,
      ].join('\n'),
    );
  } finally {
    await browser.close();
    await site.close();
    await data.close();
  }
}

await withPackedPackage((folder) =>
  withTemporaryFolder('bench-page-', (temporary) => measure(temporary, join(folder, 'dist/cdn'))),
);

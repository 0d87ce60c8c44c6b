/**
 * `npm run bench:timeline`: the council timeline with 5,000 events beside a plain list of the same, in one run, as ratios.
 * It measures and does not judge: it never fails for being slow. `--write` puts the table into bench/README.md.
 */
import { manyEvents } from '../stories/large-data.ts';
import { openPage, RUNS, runBenchmark } from './harness.mjs';
import { formatMs, median, report, row, timeRow } from './report.mjs';

const PASSES = 3;
const EVENTS = 5_000;

/** Times both in turn, so that whatever slows the machine slows both. Runs in the page. */
async function measure(runs, count) {
  const { describeEvents, manyEvents, ours, plainList, timed } = await import('/implementations.js');
  const data = manyEvents(count);
  const first = await ours.build(data);
  const list = plainList(describeEvents(first.element), first.element.shadowRoot.adoptedStyleSheets);
  const elements = first.element.shadowRoot.querySelectorAll('*').length;
  first.remove();
  (await list.build()).remove();
  const times = { ours: [], list: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const [name, implementation] of Object.entries({ list, ours })) {
      const { took, result } = await timed(() => implementation.build(data));
      times[name].push(took);
      result.remove();
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  return { times, elements };
}

/** Times both in turn from adding them to the page to painted, their document fetched and read. Runs in the page. */
async function measureLoad(runs) {
  const { handWrittenList, ours, timed } = await import('/implementations.js');
  const times = { ours: [], list: [] };
  for (let run = -1; run < runs; run += 1) {
    for (const [name, implementation] of Object.entries({ list: handWrittenList, ours })) {
      const { took, result } = await timed(() => implementation.load('/many/'));
      // The first one warms up.
      if (run >= 0) times[name].push(took);
      // Ours keeps a copy of its documents for when the endpoint is away: it must not do so in the other's time.
      await new Promise((done) => setTimeout(done, 500));
      result.remove();
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  return times;
}

const open = (browser, origin) => openPage(browser, origin, { width: 1200, height: 900 });

/** Scrolls from end to end, each time in a page of its own; returns the pass with the median of the longest tasks. */
async function medianScroll(browser, origin, years) {
  const passes = [];
  for (let pass = 0; pass < PASSES; pass += 1) passes.push(await scrollOnce(browser, origin, years));
  return passes.sort((a, b) => a.longest - b.longest)[PASSES >> 1];
}

async function scrollOnce(browser, origin, years) {
  const page = await open(browser, origin);
  const result = await page.evaluate(
    async (count, span) => {
      const { manyEvents, scrollThrough } = await import('/implementations.js');
      return scrollThrough(manyEvents(count, span));
    },
    EVENTS,
    years,
  );
  await page.close();
  return result;
}

const modules = { implementations: 'timeline-implementations.mjs' };
const district = { id: 'many', name: 'Example district (invented)', council: 'many', circles: [] };
const bodies = {
  '/many/district.json': JSON.stringify(district),
  '/many/councils/many.json': JSON.stringify(manyEvents(EVENTS)),
};
await runBenchmark({ modules, bodies }, async (browser, origin) => {
  const page = await open(browser, origin);
  const { times, elements } = await page.evaluate(measure, RUNS, EVENTS);
  await page.close();
  const loadPage = await open(browser, origin);
  const load = await loadPage.evaluate(measureLoad, RUNS);
  await loadPage.close();
  const overYears = await medianScroll(browser, origin, 25);
  const inOneYear = await medianScroll(browser, origin, 1);

  const rows = [
    timeRow('build to layout, against the plain list', median(times.ours), median(times.list), 2),
    timeRow(
      'from adding it to painted, fetch and reading included, against one by hand',
      median(load.ours),
      median(load.list),
      1.8,
    ),
    row('scrolled end to end: the longest task, in ms', formatMs(overYears.longest), '–', 200, overYears.longest),
    row('the same, all events in one year', formatMs(inOneYear.longest), '–', 200, inOneYear.longest),
    row(
      'height after scrolling, against the estimate before',
      `${overYears.after} px`,
      `${overYears.before} px`,
      1.25,
      Math.max(overYears.after / overYears.before, overYears.before / overYears.after),
    ),
  ];
  await report('timeline', ['what', 'ours', 'the other', 'limit', 'is'], rows);
  console.log(
    `${EVENTS} events, ${elements} elements; ${overYears.steps} steps of scrolling, ${overYears.events} events seen`,
  );
});

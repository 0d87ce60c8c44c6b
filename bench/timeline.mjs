/**
 * `npm run bench:timeline`: the council timeline with 5,000 events beside a plain list of the same, in one run, as ratios.
 * It measures and does not judge: it never fails for being slow. `--write` puts the table into bench/README.md.
 */
import { measuring } from './harness.mjs';
import { median, ms, row, tableOf, writeTable } from './report.mjs';

const RUNS = 15;
const PASSES = 3;
const EVENTS = 5_000;

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

async function open(browser, origin) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(origin);
  return page;
}

/** Scrolls from end to end, each time in a page of its own; the one in the middle. */
async function scrolled(browser, origin, years) {
  const all = [];
  for (let pass = 0; pass < PASSES; pass += 1) all.push(await scrolledOnce(browser, origin, years));
  return all.sort((a, b) => a.longest - b.longest)[PASSES >> 1];
}

async function scrolledOnce(browser, origin, years) {
  const page = await open(browser, origin);
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

await measuring({ names: { contenders: 'timeline-implementations.mjs' } }, async (browser, origin) => {
  const page = await open(browser, origin);
  const { times, elements } = await page.evaluate(measure, RUNS, EVENTS);
  await page.close();
  const many = await scrolled(browser, origin, 25);
  const one = await scrolled(browser, origin, 1);

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
  const table = tableOf(['what', 'ours', 'the other', 'limit', 'is'], rows);
  console.log(table);
  console.log(`${EVENTS} events, ${elements} elements; ${many.steps} steps of scrolling, ${many.events} events seen`);
  if (process.argv.includes('--write')) await writeTable('timeline', table);
});

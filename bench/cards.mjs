/**
 * `npm run bench:cards`: 1,000 station cards on one page beside an element written by hand for the same. It measures and
 * does not judge. `--write` puts the table into bench/README.md.
 */
import { stations } from './card-data.mjs';
import { measuring } from './harness.mjs';
import { median, ms, row, tableOf, writeTable } from './report.mjs';

const RUNS = 15;
const CARDS = 1_000;

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

const setting = {
  names: { contenders: 'card-implementations.mjs' },
  bodies: { '/stations.json': JSON.stringify(stations(CARDS)) },
  args: ['--js-flags=--expose-gc'],
};
await measuring(setting, async (browser, origin) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 900 });
  await page.goto(origin);
  const { times, differing } = await page.evaluate(measure, RUNS);
  if (differing) throw new Error(`the two do not say the same:\n${differing.join('\n')}`);
  const compared = (what, which, limit) => {
    const [ours, other] = [times.ours, times.vanilla].map((all) => median(all.map((one) => one[which])));
    return row(what, ms(ours), ms(other), limit, ours / other);
  };
  const rows = [
    compared('script', 'script', 1.8),
    compared('built to first layout', 'layout', 0.35),
    compared('built to first frame', 'painted', 0.35),
  ];
  const table = tableOf(['1,000 cards', 'ours', 'by hand', 'limit', 'is'], rows);
  console.log(table);
  if (process.argv.includes('--write')) await writeTable('cards', table);
});

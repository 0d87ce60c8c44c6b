/**
 * `npm run bench:cards`: 1,000 station cards on one page beside an element written by hand for the same. It measures and
 * does not judge: it never fails for being slow. `--write` puts the table into bench/README.md.
 */
import { stations } from './card-data.mjs';
import { openPage, RUNS, runBenchmark } from './harness.mjs';
import { median, report, timeRow } from './report.mjs';

const CARDS = 1_000;

/** Times both in turn, after a warm-up of each. Runs in the page. */
async function measure(runs) {
  const { build, textOf } = await import('/implementations.js');
  const json = await (await fetch('/stations.json')).text();
  const tags = { vanilla: 'vanilla-station-card', ours: 'fumin-station-card' };
  const times = { vanilla: [], ours: [] };
  const texts = {};
  for (let run = -3; run < runs; run += 1) {
    for (const [name, tag] of Object.entries(tags)) {
      globalThis.gc?.();
      const { list, ...took } = await build(tag, JSON.parse(json));
      if (run >= 0) times[name].push(took);
      texts[name] = [...list.children].map(textOf);
      list.remove();
      await new Promise((done) => setTimeout(done, 30));
    }
  }
  const differing = texts.ours.findIndex((text, index) => text !== texts.vanilla[index]);
  return { times, differing: differing < 0 ? null : [texts.ours[differing], texts.vanilla[differing]] };
}

const options = {
  modules: { implementations: 'card-implementations.mjs' },
  bodies: { '/stations.json': JSON.stringify(stations(CARDS)) },
  args: ['--js-flags=--expose-gc'],
};
await runBenchmark(options, async (browser, origin) => {
  const page = await openPage(browser, origin, { width: 800, height: 900 });
  const { times, differing } = await page.evaluate(measure, RUNS);
  if (differing) throw new Error(`the two do not show the same text:\n${differing.join('\n')}`);
  const compare = (measurement, mark, limit) => {
    const [ours, byHand] = [times.ours, times.vanilla].map((runs) => median(runs.map((run) => run[mark])));
    return timeRow(measurement, ours, byHand, limit);
  };
  await report(
    'cards',
    ['1,000 cards', 'ours', 'by hand', 'limit', 'is'],
    [
      compare('script', 'script', 1.8),
      compare('built to first layout', 'layout', 0.35),
      compare('built to first frame', 'painted', 0.35),
    ],
  );
});

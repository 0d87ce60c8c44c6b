/**
 * `npm run bench:map`: the district map beside what a user would pick instead, in one run, as ratios. It measures and does not
 * judge: it never fails for being slow. `--write` puts the table into bench/README.md.
 */
import { readFileSync } from 'node:fs';

import { invented } from './map-data.mjs';
import { measuring, root } from './harness.mjs';
import { median, ms, row, tableOf, writeTable } from './report.mjs';

const RUNS = 15;

const fromPackage = (file) => readFileSync(`${root}node_modules/${file}`, 'utf8');

/** The page, with Leaflet as it is used, and the data. */
const BODIES = {
  '/': '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/leaflet.css"><script src="/leaflet.js"></script><script src="/markercluster.js"></script><body>',
  '/10k.json': JSON.stringify(invented(10_000)),
  '/100k.json': JSON.stringify(invented(100_000)),
  '/leaflet.js': fromPackage('leaflet/dist/leaflet.js'),
  '/markercluster.js': fromPackage('leaflet.markercluster/dist/leaflet.markercluster.js'),
  '/leaflet.css': [
    'leaflet/dist/leaflet.css',
    'leaflet.markercluster/dist/MarkerCluster.css',
    'leaflet.markercluster/dist/MarkerCluster.Default.css',
  ]
    .map(fromPackage)
    .join('\n'),
};

async function open(browser, origin) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1600, height: 1000 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(origin);
  return page;
}

/** Runs in the page: everything that is timed, interleaved. */
async function measure(runs, steps) {
  const { ours, leaflet, floorOf, timed } = await import('/contenders.js');
  const { readStations } = await import('/reading.js');
  const data = await (await fetch('/10k.json')).json();
  const text = JSON.stringify(data.stations);
  // The same page: modules and the compiler are warm for all of them.
  const first = await ours.build(data);
  const floor = floorOf(first.picture(), first.styles());
  const facts = { width: first.width(), elements: { ours: first.elements() } };
  first.remove();
  (await leaflet.build(data)).remove();
  const contenders = { floor, leaflet, ours };
  // A reader zooms, looks, and then moves.
  const rest = () => new Promise((done) => setTimeout(done, 180));
  const times = { build: {}, step: {}, pan: {}, firstStep: {}, bytes: [], read: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const [name, one] of Object.entries(contenders)) {
      const { took, result } = await timed(() => one.build(data));
      (times.build[name] ??= []).push(took);
      facts.elements[name] = result.elements();
      for (let step = 0; result.step && step < steps; step += 1) {
        // In and in, out and out; the first two of them see their level for the first time.
        const { took: zoom } = await timed(() => result.step(step % 4 < 2));
        (times[step < 2 ? 'firstStep' : 'step'][name] ??= []).push(zoom);
      }
      await rest();
      for (let step = 0; result.pan && step < steps; step += 1) {
        (times.pan[name] ??= []).push((await timed(() => result.pan(step % 2 === 0))).took);
      }
      result.remove();
      await new Promise((done) => setTimeout(done, 20));
    }
    const bytes = await timed(async () => {
      const stations = JSON.parse(text);
      const built = await ours.build({ district: data.district, stations });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      return built;
    });
    times.bytes.push(bytes.took);
    bytes.result.remove();
    times.read.push((await timed(() => readStations(text))).took);
  }
  return { times, facts };
}

/** Runs in the page: 100,000 stations against 10,000. */
async function measureMany() {
  const { ours, timed } = await import('/contenders.js');
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  const steps = async (data) => {
    const built = await ours.build(data);
    await new Promise((done) => setTimeout(done, 100));
    const all = [];
    for (let step = 0; step < 24; step += 1) {
      all.push((await timed(() => built.step(step % 4 < 2))).took);
      await new Promise((done) => setTimeout(done, 5));
    }
    built.remove();
    return { first: all.slice(0, 2), warm: all.slice(4) };
  };
  const few = await (await fetch('/10k.json')).json();
  const many = await (await fetch('/100k.json')).json();
  await steps(few);
  const small = await steps(few);
  await new Promise((done) => setTimeout(done, 300));
  tasks.length = 0;
  const large = await steps(many);
  await new Promise((done) => setTimeout(done, 300));
  return { small, large, longest: Math.max(0, ...tasks) };
}

async function heap(browser, origin, name) {
  const page = await open(browser, origin);
  const session = await page.createCDPSession();
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(async (which) => {
    const contenders = await import('/contenders.js');
    globalThis.contender = contenders[which];
    globalThis.given = await (await fetch('/10k.json')).json();
    // Once, and gone: what is loaded and compiled is no part of a map.
    const few = { ...globalThis.given, stations: { stations: globalThis.given.stations.stations.slice(0, 500) } };
    (await globalThis.contender.build(few)).remove();
  }, name);
  const before = await used();
  await page.evaluate(async () => {
    globalThis.built = await globalThis.contender.build(globalThis.given);
  });
  const after = await used();
  await page.close();
  return after - before;
}

const names = { contenders: 'map-implementations.mjs', reading: 'read-stations.mjs' };
await measuring({ names, bodies: BODIES }, async (browser, origin) => {
  const page = await open(browser, origin);
  const { times, facts } = await page.evaluate(measure, RUNS, 12);
  await page.close();
  const manyPage = await open(browser, origin);
  const many = await manyPage.evaluate(measureMany);
  await manyPage.close();
  const heaps = { ours: await heap(browser, origin, 'ours'), leaflet: await heap(browser, origin, 'leaflet') };

  const m = (of, name) => median(of[name]);
  const { build, step, pan, firstStep } = times;
  const rows = [
    row(
      'build to layout, against Leaflet',
      ms(m(build, 'ours')),
      ms(m(build, 'leaflet')),
      0.25,
      m(build, 'ours') / m(build, 'leaflet'),
    ),
    row(
      'build to layout, against the floor',
      ms(m(build, 'ours')),
      ms(m(build, 'floor')),
      10,
      m(build, 'ours') / m(build, 'floor'),
    ),
    row(
      'a zoom step, against Leaflet',
      ms(m(step, 'ours')),
      ms(m(step, 'leaflet')),
      0.2,
      m(step, 'ours') / m(step, 'leaflet'),
    ),
    row(
      'a zoom step to a level not seen before',
      ms(m(firstStep, 'ours')),
      ms(m(firstStep, 'leaflet')),
      0.2,
      m(firstStep, 'ours') / m(firstStep, 'leaflet'),
    ),
    row(
      'a pan step, against Leaflet',
      ms(m(pan, 'ours')),
      ms(m(pan, 'leaflet')),
      0.2,
      m(pan, 'ours') / m(pan, 'leaflet'),
    ),
    row('elements at rest', String(facts.elements.ours), String(facts.elements.leaflet), 400, facts.elements.ours),
    row(
      'JavaScript heap, against Leaflet',
      `${(heaps.ours / 1e6).toFixed(1)} MB`,
      `${(heaps.leaflet / 1e6).toFixed(1)} MB`,
      0.25,
      heaps.ours / heaps.leaflet,
    ),
    row(
      'from the bytes of stations.json to painted, against Leaflet from parsed data',
      ms(median(times.bytes)),
      ms(m(build, 'leaflet')),
      1,
      median(times.bytes) / m(build, 'leaflet'),
    ),
    row(
      '100,000 stations: a step, against 10,000',
      ms(median(many.large.warm)),
      ms(median(many.small.warm)),
      3,
      median(many.large.warm) / median(many.small.warm),
    ),
    row('100,000 stations: the longest task, in ms', ms(many.longest), '–', 200, many.longest),
  ];
  const table = tableOf(['what', 'ours', 'the other', 'limit', 'is'], rows);
  console.log(table);
  console.log(
    `picture ${facts.width} px wide; reading stations.json alone ${ms(median(times.read))}; 100,000: first steps ${many.large.first.map(ms).join(', ')}`,
  );
  if (process.argv.includes('--write')) await writeTable('map', table);
});

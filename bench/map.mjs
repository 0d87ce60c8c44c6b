/**
 * `npm run bench:map`: the district map beside what a user would pick instead, in one run, as ratios. It measures and does
 * not judge: it never fails for being slow. `--write` puts the table into bench/README.md.
 */
import { readFileSync } from 'node:fs';

import { ROOT } from '../scripts/root.mjs';
import { openPage, RUNS, runBenchmark } from './harness.mjs';
import { inventDistrict } from './map-data.mjs';
import { formatMs, median, report, row, timeRow } from './report.mjs';

const readDependency = (file) => readFileSync(`${ROOT}node_modules/${file}`, 'utf8');

const tenThousand = inventDistrict(10_000);

/** The page, with Leaflet by script tags, and the data: in one document for a property, and as an endpoint has them. */
const BODIES = {
  '/': '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/leaflet.css"><script src="/leaflet.js"></script><script src="/markercluster.js"></script><body>',
  '/10k.json': JSON.stringify(tenThousand),
  '/10k/district.json': JSON.stringify(tenThousand.district),
  '/10k/stations.json': JSON.stringify(tenThousand.stations),
  '/100k.json': JSON.stringify(inventDistrict(100_000)),
  '/leaflet.js': readDependency('leaflet/dist/leaflet.js'),
  '/markercluster.js': readDependency('leaflet.markercluster/dist/leaflet.markercluster.js'),
  '/leaflet.css': [
    'leaflet/dist/leaflet.css',
    'leaflet.markercluster/dist/MarkerCluster.css',
    'leaflet.markercluster/dist/MarkerCluster.Default.css',
  ]
    .map(readDependency)
    .join('\n'),
};

async function open(browser, origin) {
  const page = await openPage(browser, origin, { width: 1600, height: 1000 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return page;
}

/** Times everything in turn. Runs in the page. */
async function measure(runs, steps) {
  const { ours, leaflet, svgString, timed } = await import('/implementations.js');
  const { readStations } = await import('/read-stations.js');
  const data = await (await fetch('/10k.json')).json();
  const json = JSON.stringify(data.stations);
  // In the same page: modules and the compiler are warm for all of them.
  const first = await ours.build(data);
  const floor = svgString(first.picture(), first.styles());
  const facts = { width: first.width(), elements: { ours: first.elements() } };
  first.remove();
  (await leaflet.build(data)).remove();
  const implementations = { floor, leaflet, ours };
  // A reader zooms, looks, and then moves.
  const pause = () => new Promise((done) => setTimeout(done, 180));
  const times = { build: {}, step: {}, pan: {}, firstStep: {}, bytes: [], read: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const [name, implementation] of Object.entries(implementations)) {
      const { took, result } = await timed(() => implementation.build(data));
      (times.build[name] ??= []).push(took);
      facts.elements[name] = result.elements();
      for (let step = 0; result.step && step < steps; step += 1) {
        // In and in, out and out; the first two of them see their level for the first time.
        const { took: zoom } = await timed(() => result.step(step % 4 < 2));
        (times[step < 2 ? 'firstStep' : 'step'][name] ??= []).push(zoom);
      }
      await pause();
      for (let step = 0; result.pan && step < steps; step += 1) {
        (times.pan[name] ??= []).push((await timed(() => result.pan(step % 2 === 0))).took);
      }
      result.remove();
      await new Promise((done) => setTimeout(done, 20));
    }
    const bytes = await timed(async () => {
      const stations = JSON.parse(json);
      const built = await ours.build({ district: data.district, stations });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      return built;
    });
    times.bytes.push(bytes.took);
    bytes.result.remove();
    times.read.push((await timed(() => readStations(json))).took);
  }
  return { times, facts };
}

/** Times both in turn from adding them to the page to painted, their documents fetched and read. Runs in the page. */
async function measureLoad(runs) {
  const { ours, leaflet, timed } = await import('/implementations.js');
  const times = { leaflet: [], ours: [] };
  for (let run = -1; run < runs; run += 1) {
    for (const [name, implementation] of Object.entries({ leaflet, ours })) {
      const { took, result } = await timed(() => implementation.load('/10k/'));
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

/** Times 100,000 stations against 10,000. Runs in the page. */
async function measureMany() {
  const { ours, timed } = await import('/implementations.js');
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  const steps = async (data) => {
    const built = await ours.build(data);
    await new Promise((done) => setTimeout(done, 100));
    const times = [];
    for (let step = 0; step < 24; step += 1) {
      times.push((await timed(() => built.step(step % 4 < 2))).took);
      await new Promise((done) => setTimeout(done, 5));
    }
    built.remove();
    return { first: times.slice(0, 2), warm: times.slice(4) };
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

/** Returns by how many bytes the heap grows with a map, after garbage collection. */
async function measureHeap(browser, origin, name) {
  const page = await open(browser, origin);
  const session = await page.createCDPSession();
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(async (which) => {
    const implementations = await import('/implementations.js');
    globalThis.implementation = implementations[which];
    globalThis.data = await (await fetch('/10k.json')).json();
    // Built once and removed: loaded and compiled code is no part of a map.
    const few = { ...globalThis.data, stations: { stations: globalThis.data.stations.stations.slice(0, 500) } };
    (await globalThis.implementation.build(few)).remove();
  }, name);
  const before = await used();
  await page.evaluate(async () => {
    globalThis.built = await globalThis.implementation.build(globalThis.data);
  });
  const after = await used();
  await page.close();
  return after - before;
}

const modules = { implementations: 'map-implementations.mjs', 'read-stations': 'read-stations.mjs' };
await runBenchmark({ modules, bodies: BODIES }, async (browser, origin) => {
  const page = await open(browser, origin);
  const { times, facts } = await page.evaluate(measure, RUNS, 12);
  await page.close();
  const loadPage = await open(browser, origin);
  const load = await loadPage.evaluate(measureLoad, RUNS);
  await loadPage.close();
  const manyPage = await open(browser, origin);
  const many = await manyPage.evaluate(measureMany);
  await manyPage.close();
  const heaps = {
    ours: await measureHeap(browser, origin, 'ours'),
    leaflet: await measureHeap(browser, origin, 'leaflet'),
  };

  const { build, step, pan, firstStep } = times;
  const againstLeaflet = (measurement, { ours, leaflet }, limit) =>
    timeRow(measurement, median(ours), median(leaflet), limit);
  const rows = [
    againstLeaflet('build to layout, against Leaflet', build, 0.25),
    timeRow('build to layout, against the floor', median(build.ours), median(build.floor), 10),
    againstLeaflet('a zoom step, against Leaflet', step, 0.2),
    againstLeaflet('a zoom step to a level not seen before', firstStep, 0.2),
    againstLeaflet('a pan step, against Leaflet', pan, 0.2),
    row('elements at rest', String(facts.elements.ours), String(facts.elements.leaflet), 400, facts.elements.ours),
    row(
      'JavaScript heap, against Leaflet',
      `${(heaps.ours / 1e6).toFixed(1)} MB`,
      `${(heaps.leaflet / 1e6).toFixed(1)} MB`,
      0.25,
      heaps.ours / heaps.leaflet,
    ),
    timeRow(
      'from the bytes of stations.json to painted, against Leaflet from parsed data',
      median(times.bytes),
      median(build.leaflet),
      1,
    ),
    againstLeaflet('from adding it to painted, fetch and reading included, against Leaflet', load, 0.5),
    timeRow('100,000 stations: a step, against 10,000', median(many.large.warm), median(many.small.warm), 3),
    row('100,000 stations: the longest task, in ms', formatMs(many.longest), '–', 200, many.longest),
  ];
  await report('map', ['what', 'ours', 'the other', 'limit', 'is'], rows);
  console.log(
    `picture ${facts.width} px wide; reading stations.json alone ${formatMs(median(times.read))}; 100,000: first steps ${many.large.first.map(formatMs).join(', ')}`,
  );
});

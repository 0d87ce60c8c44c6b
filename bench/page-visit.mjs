/** One visit to a page, as a new reader's browser makes it: what was painted when, transferred, blocked and shifted. */

/** A phone of the middle class: Moto G Power, as Lighthouse emulates it. */
export const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** Slow connection and processor. Throughput in bytes a second, latency in milliseconds from request to answer. */
export const SLOW = {
  cpu: 4,
  network: { downloadThroughput: 1.44e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 562 },
};

/** Time without a request and without a widget that loads after which a page has come to rest, in milliseconds. */
const REST = 2_000;
/** Time after which a page that has not come to rest never will, in milliseconds. */
const PATIENCE = 300_000;
/** Time after the last paint in which tasks still count as blocking, in milliseconds. */
const AFTER_PAINT = 1_000;

/** Watches the page from its first moment. Runs in the page, before everything of its own. */
function watch() {
  const visit = { painted: {}, tasks: [], shifts: [], firstPaint: 0, changed: 0 };
  globalThis.visit = visit;
  const note = (name) =>
    requestAnimationFrame(() =>
      setTimeout(() => (visit.painted[name] = Math.max(visit.painted[name] ?? 0, performance.now()))),
    );
  document.addEventListener('fumin-load', ({ target }) => note(target.localName));
  document.addEventListener('widget-ready', ({ detail }) => note(detail));
  addEventListener('load', () => note('page'));
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => visit.tasks.push({ startTime, duration }));
  observe('layout-shift', ({ startTime, value, hadRecentInput }) => {
    if (!hadRecentInput) visit.shifts.push({ startTime, value });
  });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') visit.firstPaint = startTime;
  });
}

/**
 * Watches every shadow tree for its last change. It takes time of its own, so it is for visits that time nothing else. Runs
 * in the page, after `watch`.
 */
function watchChanges() {
  const observer = new MutationObserver(() => (globalThis.visit.changed = performance.now()));
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (...init) {
    const root = attachShadow.apply(this, init);
    observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
    return root;
  };
}

/** Returns the time by which tasks exceeded 50 ms after the first paint, in milliseconds. */
function blockingTime({ tasks, firstPaint }, lastPainted) {
  const inside = tasks.map(({ startTime, duration }) => {
    const start = Math.max(startTime, firstPaint);
    return Math.min(startTime + duration, lastPainted + AFTER_PAINT) - start;
  });
  return inside.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
}

/** Counts what a page has transferred, headers included, and resolves once it is at rest. */
async function watchNetwork(session) {
  const underWay = new Map();
  const transfer = { total: 0, script: 0, requests: 0 };
  let latest = Date.now();
  session.on('Network.requestWillBeSent', ({ requestId }) => {
    latest = Date.now();
    underWay.set(requestId, '');
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (underWay.has(requestId)) underWay.set(requestId, response.mimeType);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    latest = Date.now();
    const mimeType = underWay.get(requestId);
    if (!underWay.delete(requestId)) return;
    transfer.total += encodedDataLength;
    if (mimeType.endsWith('javascript')) transfer.script += encodedDataLength;
    transfer.requests += 1;
  });
  session.on('Network.loadingFailed', ({ requestId }) => {
    latest = Date.now();
    underWay.delete(requestId);
  });
  await session.send('Network.enable');
  return { transfer, isAtRest: () => underWay.size === 0 && Date.now() - latest > REST };
}

/**
 * Visits a page with an empty cache, and waits until it is at rest.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {{url: string, widgets: string[], viewport?: object, conditions?: typeof SLOW | null,
 *   isWatchingChanges?: boolean}} options `widgets`: names of what has to be painted
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} [use] uses the page once it is at rest
 */
export async function visitPage(browser, options, use) {
  const { url, widgets, viewport = PHONE, conditions = SLOW, isWatchingChanges = false } = options;
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    const session = await page.createCDPSession();
    const { transfer, isAtRest } = await watchNetwork(session);
    if (conditions) {
      await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu });
      await session.send('Network.emulateNetworkConditions', { offline: false, ...conditions.network });
    }
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(watch);
    if (isWatchingChanges) await page.evaluateOnNewDocument(watchChanges);
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    const start = Date.now();
    for (;;) {
      const arePainted = await page.evaluate((names) => names.every((name) => visit.painted[name] > 0), widgets);
      if (arePainted && isAtRest()) break;
      if (errors.length > 0) throw new Error(`${url} failed: ${errors.join('; ')}`);
      if (Date.now() - start > PATIENCE) throw new Error(`${url} never painted all of ${widgets.join(', ')}.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const result = await page.evaluate(() => visit);
    const painted = Math.max(...widgets.map((name) => result.painted[name]));
    await use?.(page);
    return {
      ...transfer,
      painted,
      firstPaint: result.firstPaint,
      blocking: blockingTime(result, painted),
      shift: result.shifts.reduce((sum, { value }) => sum + value, 0),
      changedLater: result.changed - painted,
    };
  } finally {
    await context.close();
  }
}

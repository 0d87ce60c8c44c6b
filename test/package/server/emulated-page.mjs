/**
 * Mounts every widget in a page that jsdom or happy-dom emulates, set up as Vitest does; run as a process of its own, beside
 * the package. Prints what the widgets show and what the console says, as JSON, and must then end by itself.
 *
 * node emulated-page.mjs jsdom|happy-dom <folder of the example district>
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { builtinEnvironments } from 'vitest/runtime';

const [name, example] = process.argv.slice(2);
const report = { shown: {}, failed: {}, errors: [], warnings: [] };

for (const event of ['unhandledRejection', 'uncaughtException']) {
  process.on(event, (error) => report.errors.push(`${event}: ${error?.stack ?? error}`));
}
console.error = (...parts) => report.errors.push(parts.map((part) => part?.stack ?? String(part)).join(' '));
console.warn = (...parts) => report.warnings.push(parts.join(' '));

const { teardown } = await builtinEnvironments[name].setup(globalThis, {});
await Promise.all(
  ['fumin-widgets', 'fumin-widgets/client', 'fumin-widgets/contract', 'fumin-widgets/react'].map((one) => import(one)),
);
await import('fumin-widgets/messages/en.js');

const json = async (path) => JSON.parse(await readFile(join(example, path), 'utf8'));
const DATA = {
  'fumin-station-card': await json('stations/kerry-centre.json'),
  'fumin-council-timeline': await json('councils/district.json'),
  'fumin-district-map': { district: await json('district.json'), stations: await json('stations.json') },
  'fumin-pledge-form': await json('initiatives/economic-community.json'),
};
/** What a widget needs to ask for anything. */
const ATTRIBUTES = { 'fumin-station-card': { station: 'kerry-centre' } };

const pause = (duration) => new Promise((resolve) => setTimeout(resolve, duration));

async function waitFor(condition) {
  const end = Date.now() + 10_000;
  while (!condition() && Date.now() < end) await pause(20);
}

const textOf = (element) => element.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';

/** Mounts an element, waits until it shows what is wanted, changes what a page may change, and removes it. */
async function mount(element, wanted) {
  const page = document.createElement('div');
  page.lang = 'en';
  page.append(element);
  document.body.append(page);
  await waitFor(() => textOf(element).includes(wanted));
  const text = textOf(element);
  for (const view of ['structure', 'list', 'map']) {
    element.setAttribute('view', view);
    await element.updateComplete;
    await pause(20);
  }
  page.lang = 'zh';
  await pause(20);
  page.remove();
  return text;
}

for (const [tag, data] of Object.entries(DATA)) {
  const create = (properties) => {
    const element = Object.assign(document.createElement(tag), properties);
    for (const [key, value] of Object.entries(ATTRIBUTES[tag] ?? {})) element.setAttribute(key, value);
    return element;
  };
  const title = data.name ?? data.title ?? data.district.title ?? data.district.name;
  report.shown[tag] = (await mount(create({ data }), typeof title === 'string' ? title : title.en)).slice(0, 400);
  await mount(create({ data, loading: 'lazy' }), '');
  const provider = document.createElement('fumin-provider');
  provider.endpoint = 'https://street.example/';
  provider.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  const widget = create({});
  provider.append(widget);
  document.body.append(provider);
  provider.lang = 'en';
  await waitFor(() => textOf(widget).includes('Try again'));
  report.failed[tag] = textOf(widget).slice(0, 400);
  provider.remove();
}
await pause(300);
await teardown(globalThis);
process.stdout.write(JSON.stringify(report));

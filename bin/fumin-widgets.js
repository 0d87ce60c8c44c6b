#!/usr/bin/env node
/** `fumin-widgets snippet`: prints the lines that put a widget on a page by script tag, for this version of the package. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const USAGE = `Usage: fumin-widgets snippet <element> --base <url> [options]

  <element>              station-card, district-map, council-timeline or pledge-form
  --base <url>           where the folder dist/cdn/ of this package is served
  --lang <tag>           language of the page: zh-Hans (default), zh-Hant or en
  --endpoint <url>       the street office's endpoint
  --preload <url>        the same, and asks for its data before any code has arrived
  --station <id>         for a station card; likewise --council <id>, --initiative <id>
  --loading lazy         load code and data only when the element comes near the window`;

/** Attribute of an element that names what it shows. */
const ID_ATTRIBUTES = { 'station-card': 'station', 'council-timeline': 'council', 'pledge-form': 'initiative' };

/** Paths of the data that an element asks for first. */
const DATA_PATHS = {
  'station-card': ({ station }) => (station ? [`stations/${station}.json`] : []),
  'district-map': () => ['district.json', 'stations.json'],
  'council-timeline': ({ council }) => ['district.json', ...(council ? [`councils/${council}.json`] : [])],
  'pledge-form': ({ initiative }) => [initiative ? `initiatives/${initiative}.json` : 'district.json'],
};

class UsageError extends Error {}

function parseUrl(text, option) {
  try {
    const url = new URL(text.endsWith('/') ? text : `${text}/`);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Reported below.
  }
  throw new UsageError(`--${option} ${text} is no http: or https: URL.`);
}

const escapeAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Renders a tag; an attribute that is `true` has no value, one that is missing is left out. */
const tag = (name, attributes) =>
  `<${name}${Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`))
    .join('')}>`;

async function snippet([element, ...rest], options) {
  const { elements, integrity } = JSON.parse(
    await readFile(new URL('../dist/cdn/manifest.json', import.meta.url), 'utf8'),
  );
  const entry = element && elements[`fumin-${element}`];
  if (!entry || rest.length > 0) throw new UsageError(`There is no element ${[element, ...rest].join(' ')}.`);
  if (!options.base) throw new UsageError('--base is missing.');
  const base = parseUrl(options.base, 'base');
  const lang = options.lang ?? 'zh-Hans';
  const languageFiles = entry.languages[lang];
  if (!languageFiles) throw new UsageError(`--lang ${lang} is none of ${Object.keys(entry.languages).join(', ')}.`);
  const endpointText = options.preload ?? options.endpoint;
  const endpoint = endpointText === undefined ? null : parseUrl(endpointText, options.preload ? 'preload' : 'endpoint');

  const resource = (file) => ({ href: new URL(file, base).href, integrity: integrity[file], crossorigin: 'anonymous' });
  const { href: src, ...script } = resource('fumin.js');
  const isLazy = options.loading === 'lazy';
  const modules = isLazy ? [] : [...new Set([...entry.files, ...languageFiles])];
  const paths = options.preload && !isLazy ? (DATA_PATHS[element]?.(options) ?? []) : [];
  const idAttribute = ID_ATTRIBUTES[element];
  const attributes = {
    lang,
    endpoint: endpoint?.href,
    ...(idAttribute ? { [idAttribute]: options[idAttribute] } : {}),
    loading: options.loading,
  };
  const sources = (...origins) => [...new Set(origins.filter(Boolean))].join(' ');
  return `<!-- In <head> -->
${tag('link', { rel: 'stylesheet', ...resource('fumin.css') })}
${[
  tag('script', { type: 'module', src, ...script, async: true }) + '</script>',
  ...modules.map((file) => tag('link', { rel: 'modulepreload', ...resource(file) })),
  ...paths.map((path) =>
    tag('link', { rel: 'preload', as: 'fetch', href: new URL(path, endpoint).href, crossorigin: 'anonymous' }),
  ),
].join('\n')}

<!-- In <body> -->
${tag(`fumin-${element}`, attributes)}</fumin-${element}>

<!-- Content-Security-Policy, where the page has one: add
  script-src ${base.origin}; style-src 'self' ${base.origin}; connect-src ${sources(endpoint?.origin ?? '<endpoint>')}; img-src ${sources(endpoint?.origin ?? '<endpoint>')}; trusted-types lit-html
-->`;
}

try {
  const strings = ['base', 'lang', 'endpoint', 'preload', 'station', 'council', 'initiative', 'loading'];
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      ...Object.fromEntries(strings.map((name) => [name, { type: 'string' }])),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...operands] = positionals;
  if (values.help || !command) console.log(USAGE);
  else if (command === 'snippet') console.log(await snippet(operands, values));
  else throw new UsageError(`There is no command ${command}.`);
} catch (error) {
  if (!(error instanceof UsageError) && !String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}

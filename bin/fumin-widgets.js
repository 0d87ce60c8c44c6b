#!/usr/bin/env node
/** `fumin-widgets snippet`: prints the lines that put a widget on a page by script tag, for this version of the package. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import {
  composeScriptSnippet,
  formatPolicyComment,
  formatScriptSnippet,
  ID_ATTRIBUTES,
} from '../dist/snippets/index.js';

const USAGE = `Usage: fumin-widgets snippet <element> --base <url> [options]

  <element>              station-card, district-map, council-timeline or pledge-form
  --base <url>           where the folder dist/cdn/ of this package is served
  --lang <tag>           language of the page: zh-Hans (default), zh-Hant or en
  --endpoint <url>       the street office's endpoint
  --preload <url>        the same, and asks for its data before any code has arrived
  --station <id>         for a station card; likewise --council <id>, --initiative <id>
  --loading lazy         load code and data only when the element comes near the window`;

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

async function snippet([element, ...rest], options) {
  const manifest = JSON.parse(await readFile(new URL('../dist/cdn/manifest.json', import.meta.url), 'utf8'));
  const entry = element && manifest.elements[`fumin-${element}`];
  if (!entry || rest.length > 0) throw new UsageError(`There is no element ${[element, ...rest].join(' ')}.`);
  if (!options.base) throw new UsageError('--base is missing.');
  const base = parseUrl(options.base, 'base');
  const lang = options.lang ?? 'zh-Hans';
  if (!entry.languages[lang]) {
    throw new UsageError(`--lang ${lang} is none of ${Object.keys(entry.languages).join(', ')}.`);
  }
  const endpointText = options.preload ?? options.endpoint;
  const endpoint = endpointText === undefined ? null : parseUrl(endpointText, options.preload ? 'preload' : 'endpoint');
  const composed = composeScriptSnippet({
    widget: element,
    id: options[ID_ATTRIBUTES[element]],
    lang,
    loading: options.loading,
    manifest,
    base,
    endpoint,
    isPreloading: Boolean(options.preload),
  });
  return `${formatScriptSnippet(composed)}\n\n${formatPolicyComment(composed)}`;
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

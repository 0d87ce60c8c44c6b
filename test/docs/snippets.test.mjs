/** Every fenced block of README, the endpoint's README and the documents: each is run, type-checked or validated, by its language. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { Initiative, Problem, read, Station } from 'fumin-widgets/contract';
import { compile } from 'svelte/compiler';

import { contrastRatio } from '../../src/domain/contrast.ts';
import { composeScriptSnippet, formatPolicy } from '../../src/snippets/index.ts';
import { createTemporaryFolder, launchBrowser, ROOT, startEndpoint, visibleText } from '../harness.mjs';
import { BLOCKS, blocksIn } from './fenced-blocks.mjs';
import { typeErrors } from './type-check.mjs';

const TESTED = ['sh', 'html', 'json', 'css', 'csp', 'js', 'ts', 'tsx', 'svelte'];

it('knows how to test every block', () => {
  assert.deepEqual(
    BLOCKS.filter(({ language }) => !TESTED.includes(language)).map(({ where }) => where),
    [],
  );
});

describe('commands', () => {
  const scripts = async () => JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).scripts;
  const COMMANDS = { 'fumin-endpoint': 'endpoint/bin/fumin-endpoint.js', 'fumin-widgets': 'bin/fumin-widgets.js' };
  const WITH_SUBCOMMANDS = ['accounts', 'codes', 'notifications', 'pledges'];
  /** Programs that come with the system or with npm. */
  const SYSTEM = ['createdb', 'npm ci', 'npm install'];

  /** Checks a command of ours: its subcommand is one, and so are its options. */
  function checkOwn(name, words) {
    const subcommands = words.filter((word) => /^[a-z]+$/.test(word));
    const known = name === 'fumin-endpoint' ? (WITH_SUBCOMMANDS.includes(subcommands[0]) ? 2 : 1) : 1;
    const run = (args) =>
      execFileSync(process.execPath, [join(ROOT, COMMANDS[name]), ...args, '--help'], { encoding: 'utf8' });
    const help = run(name === 'fumin-endpoint' ? subcommands.slice(0, known) : []);
    assert.match(help, new RegExp(`^Usage: ${[name, ...subcommands.slice(0, known)].join(' ')}\\b`), 'is a command');
    for (const option of words.filter((word) => word.startsWith('--'))) {
      assert.match(help, new RegExp(`${option}\\b`), `${name} has ${option}`);
    }
  }

  for (const { where, code } of blocksIn('sh')) {
    it(where, async () => {
      const commands = code
        .split(/\n|&&/)
        .map((line) => line.replace(/(^|\s)#.*/, '').trim())
        .filter((line) => line !== '');
      for (const command of commands) {
        const words = command.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
        const [program, first, second] = words;
        if (program === 'npx') checkOwn(first, words.slice(2));
        else if (program === 'npm' && ['run', 'test', 'start'].includes(first)) {
          assert.ok((await scripts())[first === 'run' ? second : first], command);
        } else
          assert.ok(
            SYSTEM.some((known) => command.startsWith(known)),
            `${command} is known`,
          );
        for (const path of words.filter((word) => word.startsWith('examples/')))
          assert.ok(existsSync(join(ROOT, path)));
      }
    });
  }
});

describe('markup, in a browser', () => {
  const PAGE = 'https://intranet.partner.example/';
  const ENDPOINT = 'https://street.example/fumin/';
  const TYPES = { '.js': 'text/javascript', '.css': 'text/css' };
  let folder, endpoint, browser;

  before(async () => {
    folder = await createTemporaryFolder('fumin-snippets-');
    await cp(join(ROOT, 'examples/nanjing-west-road'), folder.path, { recursive: true });
    const tower = JSON.parse(await readFile(join(folder.path, 'stations/international-group-tower.json'), 'utf8'));
    await writeFile(join(folder.path, 'stations/tower.json'), JSON.stringify({ ...tower, id: 'tower' }));
    endpoint = await startEndpoint({ folder: folder.path, database: join(folder.path, 'pledges.db'), origins: '*' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await endpoint?.stop();
    await folder?.remove();
  });

  /** Answers for the hosts that the snippets name: the partner's page and its copy of the files, and the endpoint. */
  async function answer(request, html) {
    const url = request.url();
    if (url === PAGE) return request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    if (url.startsWith(`${PAGE}assets/fumin/`)) {
      const file = new URL(url).pathname.slice('/assets/fumin/'.length);
      const body = await readFile(join(ROOT, 'dist/cdn', file));
      return request.respond({ contentType: TYPES[extname(file)], body });
    }
    if (!url.startsWith(ENDPOINT)) return request.abort();
    const response = await fetch(endpoint.url + url.slice(ENDPOINT.length), {
      headers: { origin: new URL(PAGE).origin },
    });
    const headers = { 'access-control-allow-origin': '*', 'content-type': response.headers.get('content-type') };
    return request.respond({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  }

  for (const { where, code } of blocksIn('html')) {
    it(where, async () => {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      const card =
        '<script type="module" src="/assets/fumin/fumin.js"></script><fumin-station-card station="tower"></fumin-station-card>';
      const html = `<!doctype html><html lang="zh-Hans"><body>${code}${code.includes('<fumin-') || code.includes('<iframe') ? '' : card}`;
      page.on('request', (request) => void answer(request, html));
      await page.goto(PAGE);
      const shown = code.includes('<iframe')
        ? await page.waitForFrame((frame) => frame.url().includes('/embed/'))
        : page;
      await shown.waitForSelector('fumin-station-card');
      // A widget that is told nothing to show has the page's own content.
      await shown.waitForFunction(() =>
        [
          ...document.querySelectorAll(
            'body :not(:defined), fumin-station-card, fumin-district-map, fumin-council-timeline, fumin-pledge-form',
          ),
        ].every(
          (widget) =>
            widget.shadowRoot?.querySelector('[part~="title"]') ?? (widget.shadowRoot && widget.textContent.trim()),
        ),
      );
      // What the page has in a widget counts above, while its own data may still be on their way.
      await shown.waitForFunction(`/国际集团大厦|南京西路/.test((${visibleText})())`);
      await page.close();
    });
  }
});

describe('documents of an endpoint', () => {
  const SCHEMAS = { station: Station, initiative: Initiative, problem: Problem };
  for (const { where, meta, code } of blocksIn('json')) {
    it(`${where}, a ${meta}`, () => {
      const document = JSON.parse(code);
      const reading = read(SCHEMAS[meta], document);
      assert.ok(reading.ok);
      // What does not fit is left out.
      assert.deepEqual(reading.value, document);
    });
  }
});

describe('style sheets', () => {
  let manifest;
  before(async () => {
    const { modules } = JSON.parse(await readFile(join(ROOT, 'custom-elements.json'), 'utf8'));
    manifest = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  });
  const namesOf = (member) => manifest.flatMap((element) => (element[member] ?? []).map(({ name }) => name));

  for (const { where, code } of blocksIn('css')) {
    it(`${where}: its properties and parts exist`, () => {
      for (const [name] of code.matchAll(/--fumin-[a-z-]+/g)) assert.ok(namesOf('cssProperties').includes(name), name);
      for (const [, name] of code.matchAll(/::part\(([a-z-]+)\)/g)) assert.ok(namesOf('cssParts').includes(name), name);
    });

    it(`${where}: its text stands out from its background`, () => {
      const colors = Object.fromEntries(
        [...code.matchAll(/--fumin-([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name, color]) => [name, color]),
      );
      const { surface, accent } = colors;
      for (const name of ['text', 'muted', 'accent', 'positive', 'negative']) {
        if (surface && colors[name]) assert.ok(contrastRatio(colors[name], surface) >= 4.5, `${name} on surface`);
      }
      if (accent && colors['on-accent']) assert.ok(contrastRatio(colors['on-accent'], accent) >= 4.5, 'on-accent');
    });
  }
});

describe('policies', () => {
  for (const { where, code } of blocksIn('csp')) {
    it(`${where}: is the one that the lines to paste bring`, () => {
      const { policy } = composeScriptSnippet({
        widget: 'station-card',
        manifest: { elements: {}, integrity: {} },
        base: new URL('https://street.example/fumin/fumin/0/'),
        endpoint: new URL('https://street.example/fumin/'),
        isPreloading: false,
      });
      assert.equal(code.trim(), formatPolicy(policy));
    });
  }
});

describe('fragments of projects', () => {
  for (const { where, language, code } of blocksIn('js', 'ts', 'tsx')) {
    it(where, () => {
      // A class for the decorator of the fragment of Angular.
      const whole = code.includes('@Component') ? `${code}export class Page {}` : code;
      assert.deepEqual(typeErrors(whole, language === 'tsx' ? '.tsx' : '.ts'), []);
    });
  }
  for (const { where, code } of blocksIn('svelte')) {
    it(where, () => {
      const { warnings } = compile(code, { generate: 'client' });
      assert.deepEqual(
        warnings.map(({ message }) => message),
        [],
      );
      const script = /<script lang="ts">([^]*?)<\/script>/.exec(code)[1];
      assert.deepEqual(typeErrors(script, '.ts'), []);
    });
  }
});

import { expect } from '@open-wc/testing';

import {
  composeEmbedUrl,
  composeFrame,
  composeFrameScript,
  composeProjectFiles,
  composeScriptSnippet,
  formatPolicy,
  formatPolicyComment,
  formatScriptSnippet,
  FRAMEWORKS,
  framePolicy,
  type Manifest,
  WIDGETS,
} from '../../src/snippets/index.js';

const manifest: Manifest = {
  elements: Object.fromEntries(
    WIDGETS.map((widget) => [
      `fumin-${widget}`,
      { files: [`${widget}.js`, 'core.js'], languages: { 'zh-Hans': [], en: [`${widget}-en.js`, 'core.js'] } },
    ]),
  ),
  integrity: {
    'fumin.js': 'sha384-loader',
    'fumin.css': 'sha384-css',
    'core.js': 'sha384-core',
    'fumin-frame.js': 'sha384-frame',
  },
};
const base = new URL('https://office.example/fumin/0.1.0/');
const endpoint = new URL('https://office.example/');
const script = { widget: 'station-card', manifest, base, endpoint, isPreloading: true } as const;
const frame = { widget: 'station-card', endpoint, title: 'Station' } as const;

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('lines with a script', () => {
  it('load the files of the widget and its language, each once and with its hash', () => {
    const page = parse(formatScriptSnippet(composeScriptSnippet({ ...script, id: 'tower', lang: 'en' })));
    const modules = [...page.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')];
    expect(modules.map(({ href }) => href.split('/').at(-1))).to.deep.equal([
      'station-card.js',
      'core.js',
      'station-card-en.js',
    ]);
    expect(modules[1]?.integrity).to.equal('sha384-core');
    const loader = page.querySelector('script');
    expect([loader?.src, loader?.integrity, loader?.crossOrigin]).to.deep.equal([
      'https://office.example/fumin/0.1.0/fumin.js',
      'sha384-loader',
      'anonymous',
    ]);
    expect(page.querySelector<HTMLLinkElement>('link[rel=preload]')?.href).to.equal(
      'https://office.example/stations/tower.json',
    );
    const card = page.querySelector('fumin-station-card');
    expect([card?.getAttribute('station'), card?.getAttribute('lang'), card?.getAttribute('endpoint')]).to.deep.equal([
      'tower',
      'en',
      'https://office.example/',
    ]);
  });

  it('leave the language to the page where none is chosen', () => {
    const page = parse(formatScriptSnippet(composeScriptSnippet({ ...script, lang: null })));
    expect(page.querySelector('fumin-station-card')?.hasAttribute('lang')).to.equal(false);
  });

  it('ask for nothing ahead where the widget loads late', () => {
    const { head, body } = composeScriptSnippet({ ...script, id: 'tower', loading: 'lazy' });
    expect(head).not.to.contain('preload');
    expect(body).to.contain('loading="lazy"');
  });

  it('set colours by a style sheet whose hash the policy allows, and by no attribute', async () => {
    const snippet = composeScriptSnippet({ ...script, id: 'tower', accent: '#0a5ea8', scheme: 'dark' });
    const text = parse(snippet.head).querySelector('style')?.textContent ?? '';
    expect(text).to.equal('fumin-station-card[station="tower"] { --fumin-accent: #0a5ea8; color-scheme: dark; }');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect(snippet.policy['style-src']).to.include(`'sha256-${hash}'`);
    expect(snippet.body).not.to.contain('style');
  });

  it('name each source once in the policy', () => {
    expect(formatPolicyComment(composeScriptSnippet(script))).to.contain(
      "script-src https://office.example; style-src 'self' https://office.example; connect-src https://office.example; img-src https://office.example; trusted-types lit-html",
    );
  });
});

describe('a frame', () => {
  it('names what was chosen, in the order of the page for frames', () => {
    const url = composeEmbedUrl({
      ...frame,
      id: 'tower',
      lang: 'en',
      scheme: 'dark',
      accent: '#0a5ea8',
      hasLargeText: true,
    });
    expect(url.href).to.equal(
      'https://office.example/embed/station-card?station=tower&lang=en&scheme=dark&accent=%230a5ea8&text=large',
    );
    expect(composeEmbedUrl(frame).search).to.equal('');
  });

  it('keeps a hostile title within its attribute', () => {
    const title = '"><script>alert(1)</script>&quot;';
    const page = parse(composeFrame({ ...frame, title }));
    expect(page.querySelector('iframe')?.title).to.equal(title);
    expect(page.querySelector('script')).to.equal(null);
  });

  it('stays below an endpoint that is not at the root of its host', () => {
    expect(composeEmbedUrl({ ...frame, endpoint: new URL('https://street.example/a/b/') }).href).to.equal(
      'https://street.example/a/b/embed/station-card',
    );
  });

  it('is sized by a script with its hash, which the policy then allows', () => {
    expect(parse(composeFrameScript(base, manifest)).querySelector('script')?.integrity).to.equal('sha384-frame');
    expect(formatPolicy(framePolicy(endpoint, null))).to.equal('frame-src https://office.example');
    expect(formatPolicy(framePolicy(endpoint, base))).to.equal(
      'frame-src https://office.example; script-src https://office.example',
    );
  });
});

describe('files of a project', () => {
  const options = { widget: 'council-timeline', id: 'joint', endpoint, version: '1.2.3' } as const;
  const textOf = (framework: (typeof FRAMEWORKS)[number]) =>
    composeProjectFiles({ ...options, framework, accent: '#0a5ea8' })
      .map(({ text }) => text)
      .join('\n');

  it('install the file of the package, and show the chosen council with the chosen colour', () => {
    for (const framework of FRAMEWORKS) {
      const text = textOf(framework);
      expect(text, framework).to.contain('npm install ./fumin-widgets-1.2.3.tgz');
      expect(text, framework).to.contain('council="joint"');
      expect(text, framework).to.contain('--fumin-accent: #0a5ea8');
    }
  });

  it('use components in React 18 alone', () => {
    expect(textOf('react-18')).to.contain('<FuminCouncilTimeline ').and.to.contain('@lit/react');
    expect(textOf('react-19')).to.contain('<fumin-council-timeline ').and.not.to.contain('@lit/react');
  });
});

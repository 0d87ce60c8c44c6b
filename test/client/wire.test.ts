import { expect } from '@open-wc/testing';

import '../../src/station-card/index.js';
import { PROBLEM } from '../../src/contract/index.js';
import { endpoint as pageEndpoint, provided, quiet, shows } from '../support.js';
import { DISTRICT, endpoint, json, preloadRecovery, problemOf, readDistrict, status } from './endpoint.js';
import { html } from 'lit';

const BODY = JSON.stringify(DISTRICT);

/** Returns a district whose name is of these bytes. */
function districtNamed(...bytes: number[]): Uint8Array<ArrayBuffer> {
  const [before, after] = ['{"id":"street","circles":[],"name":"', '"}'].map((text) => new TextEncoder().encode(text));
  return new Uint8Array([...before!, ...bytes, ...after!]);
}

const GBK = districtNamed(0xca, 0xbe, 0xc0, 0xfd, 0xd5, 0xbe);
const BIG5 = districtNamed(0xa5, 0xdc, 0xa8, 0xd2, 0xaf, 0xb8);

/** Returns a text as UTF-16 with a byte order mark. */
function utf16(text: string, isLittleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  for (let index = 0; index <= text.length; index += 1)
    view.setUint16(2 * index, `\ufeff${text}`.charCodeAt(index), isLittleEndian);
  return new Uint8Array(view.buffer);
}

/** Response with exactly these headers: a text alone would get a content type. */
const bare = (body: string | Uint8Array<ArrayBuffer>, contentType: string | null): Response =>
  new Response(typeof body === 'string' ? new TextEncoder().encode(body) : body, {
    headers: contentType === null ? {} : { 'Content-Type': contentType },
  });

describe('an answer on the wire', () => {
  before(preloadRecovery);

  for (const contentType of [
    null,
    'text/plain',
    'text/plain; charset=utf-8',
    'application/octet-stream',
    'binary/octet-stream',
    'application/javascript',
    'application/x-javascript',
    'text/json',
    'application/geo+json',
    'application/JSON;charset=UTF-8',
    'nonsense',
  ]) {
    it(`is read where it is JSON, as ${contentType ?? 'of no content type'}`, async () => {
      const { client } = endpoint(() => bare(BODY, contentType));
      expect((await client.get('district.json', readDistrict)).value.name).to.equal('Street');
    });
  }

  for (const [name, body, contentType] of [
    ['HTML', '<!doctype html><p>Sign in', 'text/html'],
    ['HTML as text', '\n <html>', 'text/plain'],
    ['HTML as JSON', '<html>', 'application/json'],
    ['XML', '<?xml version="1.0"?><Error/>', 'application/xml'],
    ['text', 'Service is down', 'text/plain'],
    ['nothing', '', 'application/octet-stream'],
  ] as const) {
    it(`is refused where it is ${name}`, async () => {
      const { client } = endpoint(() => bare(body, contentType));
      expect((await problemOf(client.get('district.json', readDistrict))).type).to.equal(PROBLEM.invalidAnswer);
    });
  }

  const TEXT = '{"id":"street","circles":[],"name":"示例站"}';
  for (const [name, body, contentType] of [
    ['UTF-8', bytesOf(TEXT), 'application/json'],
    ['UTF-8 with a mark', bytesOf(`\ufeff${TEXT}`), 'application/json'],
    ['UTF-8 that says otherwise', bytesOf(TEXT), 'application/json; charset=gbk'],
    ['GBK', GBK, 'application/json; charset=gbk'],
    ['GB2312', GBK, 'application/json;charset=GB2312'],
    ['GB18030', GBK, 'text/plain; charset="GB18030"'],
    ['Big5', BIG5, 'application/json; charset=Big5'],
    ['UTF-16, little end first', utf16(TEXT, true), 'application/json'],
    ['UTF-16, big end first', utf16(TEXT, false), 'application/json; charset=utf-8'],
  ] as const) {
    it(`is decoded where it is ${name}`, async () => {
      const { client } = endpoint(() => bare(body, contentType));
      expect((await client.get('district.json', readDistrict)).value.name).to.equal('示例站');
    });
  }

  for (const [name, body, contentType] of [
    ['GBK, unsaid', GBK, 'application/json'],
    ['GBK, said to be UTF-8', GBK, 'application/json; charset=utf-8'],
    ['Big5, unsaid', BIG5, null],
    ['of a charset that there is not', GBK, 'application/json; charset=gb-something'],
  ] as const) {
    it(`is named as a fault where its text is ${name}`, async () => {
      const { client } = endpoint(() => bare(body, contentType));
      const { type, errors } = await problemOf(client.get('district.json', readDistrict));
      expect(type).to.equal(PROBLEM.invalidEncoding);
      expect(errors).to.have.length(1);
    });
  }

  it('tells the reader that its text is in no known encoding', async () => {
    const console = quiet();
    const at = pageEndpoint({ 'stations/a.json': () => bare(GBK, 'application/json') });
    for (const [lang, words] of [
      ['zh-CN', '应为 UTF-8'],
      ['zh-TW', '應為 UTF-8'],
      ['en', 'not in UTF-8'],
    ] as const) {
      const provider = await provided(
        at,
        html`<div lang=${lang}><fumin-station-card station="a"></fumin-station-card></div>`,
      );
      await shows(provider.querySelector('fumin-station-card')!, words);
    }
    console.restore();
  });

  it('is the same where a proxy has made its ETag weak', async () => {
    const tags = ['"a"', 'W/"a"', '"b"'];
    const { client } = endpoint((_request, count) => json(DISTRICT, { headers: { ETag: tags[count - 1]! } }));
    const get = async () => (await client.get('district.json', readDistrict, { reload: true })).value;
    const first = await get();
    expect(await get()).to.equal(first);
    expect(await get()).to.not.equal(first);
  });

  it('carries its problem whatever type a proxy says it is of', async () => {
    const body = { type: PROBLEM.initiativeClosed, title: 'Closed' };
    const { client } = endpoint(() => json(body, { status: 403 }));
    expect((await problemOf(client.get('district.json', readDistrict))).type).to.equal(PROBLEM.initiativeClosed);
  });

  /** Response that came by a redirect. */
  const redirected = (url: string, body = BODY): Response =>
    Object.defineProperties(bare(body, 'application/json'), {
      redirected: { value: true },
      url: { value: url },
    });

  it('is refused where another origin has given it', async () => {
    const { client } = endpoint(() => redirected('https://elsewhere.example/district.json'));
    const { type, detail } = await problemOf(client.get('district.json', readDistrict));
    expect(type).to.equal(PROBLEM.invalidAnswer);
    expect(detail).to.include('elsewhere.example');
  });

  it('is read where the endpoint itself has redirected', async () => {
    const { client } = endpoint(() => redirected('https://endpoint.example/v1/district.json'));
    expect((await client.get('district.json', readDistrict)).value.id).to.equal('street');
  });

  it('to a pledge follows no redirect, and sends it to nobody else', async () => {
    const readAny = (value: unknown) => ({ ok: true, value, faults: [] }) as const;
    const { client, requests } = endpoint(() =>
      Object.defineProperties(status(200), {
        type: { value: 'opaqueredirect' },
        status: { value: 0 },
        ok: { value: false },
      }),
    );
    const problem = await problemOf(client.send('pledges', readAny, { method: 'POST', body: { a: 1 } }));
    expect(problem.type).to.equal(PROBLEM.invalidAnswer);
    expect(requests.map(({ init }) => init.redirect)).to.deep.equal(['manual']);
  });
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

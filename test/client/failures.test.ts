import { expect } from '@open-wc/testing';
import type { SinonFakeTimers } from 'sinon';

import type { Client } from '../../src/client/index.js';
import { isOutage, isPassing } from '../../src/client/outage.js';
import { networkProblem, ProblemError } from '../../src/client/problem.js';
import { PROBLEM } from '../../src/contract/index.js';
import {
  DISTRICT,
  endpoint,
  failToReach,
  fakeClock,
  json,
  neverAnswer,
  preloadRecovery,
  problemOf,
  readDistrict,
  status,
} from './endpoint.js';

const PROBLEM_JSON = { headers: { 'Content-Type': 'application/problem+json' } };

/** Returns a response as `fetch` gives it after a redirect, or where it may not follow one. */
const withProperties = (response: Response, properties: Partial<Response>): Response =>
  Object.defineProperties(
    response,
    Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, { value }])),
  );

describe('the problem of a failure', () => {
  let clock: SinonFakeTimers;
  before(preloadRecovery);
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  /** Returns the problem with the URL in it replaced by `URL`. */
  async function problemAt(client: Client, path = 'district.json'): Promise<Record<string, unknown>> {
    const promise = problemOf(client.get(path, readDistrict));
    await clock.tickAsync(120_000);
    return JSON.parse(JSON.stringify(await promise).replaceAll(`${client.endpoint}${path}`, 'URL')) as never;
  }

  it('says that the endpoint was not reached, and why', async () => {
    expect(await problemAt(endpoint(failToReach).client)).to.deep.equal({
      type: PROBLEM.network,
      title: 'Not reached',
      detail: 'URL was not reached: Failed to fetch',
    });
  });

  it('says how long it has waited', async () => {
    expect(await problemAt(endpoint(neverAnswer, { timeout: 2_500 }).client)).to.deep.equal({
      type: PROBLEM.timeout,
      title: 'No answer in time',
      detail: 'URL gave no whole answer within 2.5 s',
    });
  });

  const invalid = (detail: string): object => ({
    type: PROBLEM.invalidAnswer,
    title: 'Not what the contract says',
    detail,
    errors: [],
  });

  it('says what came in place of the resource', async () => {
    const html = (text: string, type: string) =>
      endpoint(() => new Response(text, { headers: { 'Content-Type': type } }));
    const page = invalid('URL: answered HTML instead of JSON');
    expect(await problemAt(html('{}', 'Text/HTML').client)).to.deep.equal(page);
    expect(await problemAt(html('\n <!doctype html>', 'application/json').client)).to.deep.equal(page);
    expect(await problemAt(html('{"id": "stre', 'text/plain').client)).to.deep.equal(
      invalid('URL: the answer is not JSON'),
    );
    expect(await problemAt(html('{"id": "<"', 'text/plain').client)).to.deep.equal(
      invalid('URL: the answer is not JSON'),
    );
  });

  it('says where the answer does not fit', async () => {
    expect(await problemAt(endpoint(() => json({ ...DISTRICT, name: 5.5e300 })).client)).to.deep.include({
      title: 'Not what the contract says',
      detail: 'URL: it does not fit the contract',
    });
  });

  it('says where the request was led to', async () => {
    const moved = withProperties(json(DISTRICT), { redirected: true, url: 'https://login.example/page' });
    expect(await problemAt(endpoint(() => moved).client)).to.deep.equal(
      invalid('URL: redirected to https://login.example/page'),
    );
  });

  it('is none where the redirect stays at the endpoint, or there was none', async () => {
    const { client } = endpoint(({ url }) =>
      withProperties(json(DISTRICT), { redirected: true, url: new URL(`${client.endpoint}other/${url}`).href }),
    );
    expect((await client.get('district.json', readDistrict)).value.id).to.equal('street');
    const direct = endpoint(() => withProperties(json(DISTRICT), { url: 'https://proxy.example/' })).client;
    expect((await direct.get('district.json', readDistrict)).value.id).to.equal('street');
  });

  it('says that what changes something is not redirected', async () => {
    const redirect = withProperties(json(null), { type: 'opaqueredirect', ok: false, status: 0 });
    const { client } = endpoint(() => redirect);
    const problem = await problemOf(client.send('pledges', readDistrict, { method: 'POST', body: {} }));
    expect(problem.detail).to.match(/\/pledges: what changes something is not to be redirected$/);
  });

  it('says that a request would leave the endpoint', async () => {
    const { client } = endpoint(() => json(DISTRICT));
    expect(await problemAt(client, 'https://elsewhere.example/a.json')).to.deep.equal(
      invalid("https://elsewhere.example/a.json: it is not at the endpoint's origin, https://endpoint.example"),
    );
    const { detail } = await problemOf(client.send('//elsewhere.example/a', readDistrict, { method: 'DELETE' }));
    expect(detail).to.match(/^\/\/elsewhere\.example\/a: it is not at/);
  });

  it('says that a text cannot be read', async () => {
    const { client } = endpoint(() => new Response(new Uint8Array([0xc1, 0xda])));
    const detail = 'The text is not UTF-8, nor of the charset that the content type says';
    expect(await problemAt(client)).to.deep.equal({
      type: PROBLEM.invalidEncoding,
      title: 'Text that cannot be read',
      detail: `URL: ${detail}`,
      errors: [{ pointer: '', detail }],
    });
  });

  it('is the endpoint’s own, with the status that it really has', async () => {
    const body = { type: 'urn:example:gone', title: 'Gone', status: 200, detail: 'Since May' };
    const { client } = endpoint(() => json(body, { status: 410, ...PROBLEM_JSON }));
    expect(await problemAt(client)).to.deep.equal({ ...body, status: 410 });
  });

  it('is the contract’s where a proxy says that it is of another type, and about:blank without one', async () => {
    const own = JSON.stringify({ type: PROBLEM.initiativeClosed, detail: 'Closed' });
    const proxied = endpoint(() => new Response(own, { status: 403, statusText: 'Forbidden' })).client;
    expect(await problemAt(proxied)).to.deep.equal({
      type: PROBLEM.initiativeClosed,
      title: 'Forbidden',
      detail: 'Closed',
      status: 403,
    });
    const untyped = endpoint(() => json({ title: 'No' }, { status: 403, ...PROBLEM_JSON })).client;
    expect(await problemAt(untyped)).to.deep.equal({ type: 'about:blank', title: 'No', status: 403 });
  });

  it('is told from the status alone where the body says nothing of it', async () => {
    const bare = { type: 'about:blank', title: 'HTTP 404', status: 404 };
    const bodies = ['', '{"type":"urn:example:other","title":"Other"}', 'not found'];
    for (const body of bodies)
      expect(await problemAt(endpoint(() => new Response(body, { status: 404 })).client), body).to.deep.equal(bare);
    for (const body of ['', '{"type":', '[]', '[1]', '"text"', 'null'])
      expect(
        await problemAt(endpoint(() => new Response(body, { status: 404, ...PROBLEM_JSON })).client),
        body,
      ).to.deep.equal(bare);
  });

  it('counts the status even where the body is in no charset that is known', async () => {
    const { client } = endpoint(() => new Response(new Uint8Array([0xc1, 0xda]), { status: 404 }));
    expect(await problemAt(client)).to.deep.equal({ type: 'about:blank', title: 'HTTP 404', status: 404 });
  });

  it('counts the status even where the body was cut off', async () => {
    const { client } = endpoint(() =>
      withProperties(status(404), { arrayBuffer: () => Promise.reject(new TypeError('cut off')) }),
    );
    expect(await problemAt(client)).to.deep.equal({ type: 'about:blank', title: 'HTTP 404', status: 404 });
  });
});

describe('a problem', () => {
  it('is an error that says its detail, else its title, else its type', () => {
    const type = 'urn:example:gone';
    const error = new ProblemError({ type, title: 'Gone', detail: 'Since May' }, 500);
    expect(error).to.include({ name: 'ProblemError', message: 'Since May', retryAfter: 500 });
    expect(new ProblemError({ type, title: 'Gone' })).to.include({ message: 'Gone', retryAfter: null });
    expect(new ProblemError({ type }).message).to.equal(type);
  });

  it('of what was not reached says the reason where it is one', () => {
    const detailOf = (cause: unknown) => networkProblem('It', cause).message;
    expect(detailOf(new TypeError('Failed'))).to.equal('It was not reached: Failed');
    expect(detailOf('HTTP 500')).to.equal('It was not reached: HTTP 500');
    for (const other of [undefined, null, { message: 'Failed' }])
      expect(detailOf(other)).to.equal('It was not reached');
  });

  it('passes, where the same request may succeed later', () => {
    const passing = (type: string, code?: number) => isPassing({ type, status: code });
    expect([passing(PROBLEM.network), passing(PROBLEM.timeout)]).to.deep.equal([true, true]);
    expect([passing(PROBLEM.invalidAnswer), passing('about:blank')]).to.deep.equal([false, false]);
    const codes = [400, 403, 404, 408, 409, 425, 429, 500, 501, 502, 503, 504, 505];
    expect(codes.filter((code) => passing('about:blank', code))).to.deep.equal([408, 425, 429, 500, 502, 503, 504]);
  });

  it('is an outage, where an earlier copy is the best answer there is', () => {
    const outage = (type: string, code?: number) => isOutage({ type, status: code });
    for (const type of [PROBLEM.network, PROBLEM.timeout, PROBLEM.invalidAnswer, PROBLEM.invalidEncoding])
      expect(outage(type), type).to.equal(true);
    expect([429, 500, 501, 599].every((code) => outage('about:blank', code))).to.equal(true);
    expect([400, 404, 410, 499].some((code) => outage('about:blank', code))).to.equal(false);
    expect(outage('about:blank')).to.equal(false);
  });
});

/** The client as a bundler ships it, where `import()` of a chunk fails in the ways that bundlers and networks know. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

import { TARGET } from '../../scripts/entries.mjs';
import { typescript } from '../../scripts/rollup-plugins.mjs';
import { createTemporaryFolder, ROOT } from '../harness.mjs';

const DISTRICT = { id: 'street', name: 'Street', circles: [] };
const NETWORK = 'urn:fumin:problem:network';

/** Ways in which a chunk does not come, by what `import()` does then. */
const FAILURES = {
  // webpack and Rspack, under `require-trusted-types-for 'script'`.
  'throws at once': () => {
    throw new TypeError("Failed to set the 'src' property: This document requires 'TrustedScriptURL' assignment.");
  },
  rejects: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
};

describe('a client whose chunks do not come', () => {
  let temporary, bundle, server, endpoint;
  /** What the endpoint answers: a status and a body. */
  let reply;
  /** Methods of the requests that the endpoint received. */
  const methods = [];
  const unhandled = [];
  const onUnhandled = (reason) => unhandled.push(reason);

  before(async () => {
    process.on('unhandledRejection', onUnhandled);
    temporary = await createTemporaryFolder('fumin-chunks-');
    bundle = await rollup({
      input: {
        client: join(ROOT, 'src/client/index.ts'),
        read: join(ROOT, 'src/contract/readers/district.generated.ts'),
      },
      plugins: [
        typescript(TARGET),
        resolve({ extensions: ['.js', '.ts'] }),
        {
          name: 'imports',
          renderDynamicImport: () => ({ left: 'globalThis.importChunk(', right: ', import.meta.url)' }),
        },
      ],
    });
    server = createServer((request, response) => {
      methods.push(request.method);
      response.writeHead(reply.status, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(reply.body));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    endpoint = `http://127.0.0.1:${server.address().port}/`;
  });

  after(async () => {
    process.off('unhandledRejection', onUnhandled);
    delete globalThis.importChunk;
    server.closeAllConnections();
    server.close();
    await bundle.close();
    await temporary.remove();
  });

  afterEach(() => assert.deepEqual(unhandled, []));

  const importForReal = (path, base) => import(new URL(path, base));

  let loads = 0;
  /** Loads the client anew, with none of its chunks. */
  async function loadClient() {
    loads += 1;
    const dir = join(temporary.path, `${loads}`);
    await bundle.write({ dir, format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
    const load = (name) => import(pathToFileURL(join(dir, name)));
    const { createClient, ProblemError } = await load('client.mjs');
    const client = createClient({ endpoint, retry: { attempts: 1, base: 0, cap: 0, patience: 0 } });
    return { client, ProblemError, ...(await load('read.mjs')) };
  }

  const problemOf = (promise, ProblemError) =>
    promise.then(
      () => assert.fail('There was an answer'),
      (error) => {
        assert.ok(error instanceof ProblemError, String(error));
        return error.problem;
      },
    );

  for (const [name, fail] of Object.entries(FAILURES)) {
    describe(`since import() ${name}`, () => {
      let client, ProblemError, readDistrict, readReceipt;

      before(async () => {
        ({ client, ProblemError, readDistrict, readReceipt } = await loadClient());
        globalThis.importChunk = fail;
      });

      it('gives a good answer all the same', async () => {
        reply = { status: 200, body: DISTRICT };
        const { value, stale } = await client.get('district.json', readDistrict);
        assert.equal(value.id, 'street');
        assert.equal(stale, null);
      });

      it('tells of an endpoint that fails by a network problem', async () => {
        reply = { status: 503, body: null };
        const problem = await problemOf(client.get('other.json', readDistrict), ProblemError);
        assert.equal(problem.type, NETWORK);
        assert.match(problem.detail, /other\.json .*HTTP 503/);
      });

      it('tells of an answer that does not fit by a network problem', async () => {
        reply = { status: 200, body: { id: 'street' } };
        assert.equal((await problemOf(client.get('unfit.json', readDistrict), ProblemError)).type, NETWORK);
      });

      it('sends no pledge whose answer it could not read, and tells so by a network problem', async () => {
        methods.length = 0;
        reply = { status: 201, body: {} };
        const sent = client.send('pledges', readReceipt, { method: 'POST', body: {} });
        assert.equal((await problemOf(sent, ProblemError)).type, NETWORK);
        assert.deepEqual(methods, []);
      });

      it('does all of it once the chunks come', async () => {
        globalThis.importChunk = importForReal;
        reply = { status: 410, body: { type: 'urn:example:gone', detail: 'Moved away' } };
        const read = await problemOf(client.get('other.json', readDistrict), ProblemError);
        assert.deepEqual([read.type, read.status], ['urn:example:gone', 410]);
        const sent = await problemOf(client.send('pledges', readReceipt, { method: 'POST', body: {} }), ProblemError);
        assert.equal(sent.detail, 'Moved away');
      });
    });
  }

  it('waits ten seconds for a chunk that hangs, and no longer', async (t) => {
    const { client, ProblemError, readDistrict } = await loadClient();
    const asked = new Promise((resolve) => {
      globalThis.importChunk = () => {
        // Not before: `fetch` needs its timers.
        t.mock.timers.enable({ apis: ['setTimeout'] });
        setImmediate(resolve);
        return new Promise(() => {});
      };
    });
    reply = { status: 503, body: null };
    const problem = problemOf(client.get('other.json', readDistrict), ProblemError);
    await asked;
    t.mock.timers.tick(10_000);
    assert.equal((await problem).type, NETWORK);
  });
});

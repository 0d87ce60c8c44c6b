/** The client as a bundler ships it, where `import()` of a chunk fails in the ways that bundlers and networks know. */
import assert from 'node:assert/strict';
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

/** Ways in which a chunk does not come, by what `import()` does then. */
const FAILURES = {
  // webpack and Rspack, under `require-trusted-types-for 'script'`.
  'throws at once': () => {
    throw new TypeError("Failed to set the 'src' property: This document requires 'TrustedScriptURL' assignment.");
  },
  rejects: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
};

describe('a client whose chunks do not come', () => {
  let temporary, server, endpoint, client;
  /** What the endpoint answers: a status and a body. */
  let reply;
  const unhandled = [];
  const onUnhandled = (reason) => unhandled.push(reason);

  before(async () => {
    process.on('unhandledRejection', onUnhandled);
    temporary = await createTemporaryFolder('fumin-chunks-');
    const bundle = await rollup({
      input: { client: join(ROOT, 'src/client/index.ts'), read: join(ROOT, 'src/contract/read.ts') },
      plugins: [
        typescript(TARGET),
        resolve({ extensions: ['.js', '.ts'] }),
        { name: 'imports', renderDynamicImport: () => ({ left: 'globalThis.importChunk(', right: ')' }) },
      ],
    });
    await bundle.write({
      dir: temporary.path,
      format: 'es',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name].mjs',
    });
    await bundle.close();
    server = createServer((_request, response) => {
      response.writeHead(reply.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(reply.body));
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    endpoint = `http://127.0.0.1:${server.address().port}/`;
  });

  after(async () => {
    process.off('unhandledRejection', onUnhandled);
    server?.closeAllConnections();
    await new Promise((closed) => server?.close(closed));
    await temporary?.remove();
    delete globalThis.importChunk;
  });

  afterEach(() => assert.deepEqual(unhandled, []));

  const load = (name) => import(pathToFileURL(join(temporary.path, name)));

  for (const [name, fail] of Object.entries(FAILURES)) {
    describe(`since import() ${name}`, () => {
      let readDistrict, ProblemError;

      before(async () => {
        const entry = await load('client.mjs');
        ({ ProblemError } = entry);
        ({ readDistrict } = await load('read.mjs'));
        globalThis.importChunk = fail;
        client = entry.createClient({ endpoint, retry: { attempts: 1, base: 0, cap: 0, patience: 0 } });
      });

      it('gives a good answer all the same', async () => {
        reply = { status: 200, body: DISTRICT };
        const { value, stale } = await client.get('district.json', readDistrict);
        assert.equal(value.id, 'street');
        assert.equal(stale, null);
      });

      it('tells of an endpoint that fails by a problem', async () => {
        reply = { status: 503, body: null };
        await assert.rejects(
          client.get('other.json', readDistrict),
          (error) => error instanceof ProblemError && typeof error.problem.type === 'string',
        );
      });

      it('tells of an answer that does not fit by a problem', async () => {
        reply = { status: 200, body: { id: 'street' } };
        await assert.rejects(
          client.get('unfit.json', readDistrict),
          (error) => error instanceof ProblemError && error.problem.type === 'urn:fumin:problem:network',
        );
      });
    });
  }
});

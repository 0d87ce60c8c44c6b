/** Payloads in the other engines: no text, URL or attribute runs a script there either. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { launchEngine } from '../../scripts/engines/launch-engine.mjs';
import { areHarmless, provePayloads } from '../../scripts/proofs/payloads.mjs';

for (const engine of ['firefox', 'webkit']) {
  describe(`payloads run nothing in ${engine}`, () => {
    const environment = { launch: () => launchEngine(engine) };

    it('on the built widgets', async () => {
      const found = await provePayloads({ every: 400 }, environment);
      assert.ok(areHarmless(found), JSON.stringify(found, null, 2));
    });

    it('and not with a planted fault', async () => {
      assert.equal(areHarmless(await provePayloads({ every: 400, plant: true }, environment)), false);
    });
  });
}

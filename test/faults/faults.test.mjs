/** A small version of `npm run faults`: what the whole one counts must hold in every run of the tests. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { isProved, provePledges } from '../../scripts/proofs/faults.mjs';

it('ends every pledge as one pledge, or as an error that keeps every character, where 30 of 100 requests are spoilt', async () => {
  const result = await provePledges({ count: 150, rate: 0.3, presses: 3 });
  assert.ok(isProved(result), JSON.stringify(result, null, 2));
  assert.ok(result.faults > 30);
});

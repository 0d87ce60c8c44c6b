import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createLastGood } from '../src/caching/last-good.js';

test('what was last good is given while an error passes; any other error, or nothing to give, is thrown', async () => {
  const passing = new Error('busy');
  const keep = createLastGood<number>((error) => error === passing);
  const fail = (error: Error) => () => Promise.reject(error);
  await assert.rejects(keep('a', fail(passing)), passing);
  assert.equal(await keep('a', () => Promise.resolve(1)), 1);
  assert.equal(await keep('a', fail(passing)), 1);
  await assert.rejects(keep('b', fail(passing)), passing);
  await assert.rejects(keep('a', fail(new Error('a fault'))), /a fault/);
  assert.equal(await keep('a', () => Promise.resolve(2)), 2);
});

/** Short forms of the proofs that run in a page: each holds, and each is seen to fail on a fault that is planted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isAccessible, proveAccessibility } from '../../scripts/proofs/accessibility.mjs';
import { areShown, proveDocuments } from '../../scripts/proofs/documents.mjs';
import { arePatient, proveFaultScripts } from '../../scripts/proofs/fault-scripts.mjs';
import { areUntouched, proveGuestStyles } from '../../scripts/proofs/guest-styles.mjs';
import { areReleased, proveLeaks } from '../../scripts/proofs/leaks.mjs';
import { areHarmless, provePayloads } from '../../scripts/proofs/payloads.mjs';

const PROOFS = [
  ['payloads run nothing', provePayloads, areHarmless, { every: 200 }],
  ['broken documents are caught and shown', proveDocuments, areShown, { mutants: 10 }],
  ['style sheets of pages change nothing', proveGuestStyles, areUntouched, { every: 6 }],
  ['widgets that go leave nothing behind', proveLeaks, areReleased, { connects: 20, flips: 20 }],
  ['axe finds nothing in any view', proveAccessibility, isAccessible, { every: 61 }],
  ['a last good copy is there in time', proveFaultScripts, arePatient, { scripts: 20 }],
];

for (const [promise, prove, holds, options] of PROOFS) {
  describe(promise, () => {
    it('on the built widgets', async () => {
      const found = await prove(options);
      assert.ok(holds(found), JSON.stringify(found, null, 2));
    });

    it('and not with a planted fault', async () => {
      assert.equal(holds(await prove({ ...options, plant: true })), false);
    });
  });
}

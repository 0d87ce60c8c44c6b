/**
 * Gives vitest the names by which the tests know mocha's hooks, and Node an IndexedDB in memory. Laws try the same examples with every mutant, fewer than in
 * the suite, and do not look for a simpler one once one has failed.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll } from 'vitest';

Object.assign(globalThis, { before: beforeAll, after: afterAll });
fc.configureGlobal({ numRuns: 30, seed: 1, endOnFailure: true, interruptAfterTimeLimit: 500 });

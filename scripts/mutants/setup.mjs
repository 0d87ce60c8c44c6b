/** Gives vitest the names by which the tests know mocha's hooks, and lets laws try fewer examples than in the suite. */
import fc from 'fast-check';
import { afterAll, beforeAll } from 'vitest';

Object.assign(globalThis, { before: beforeAll, after: afterAll });
fc.configureGlobal({ numRuns: 30 });

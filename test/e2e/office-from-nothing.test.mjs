/**
 * An office from nothing: from an empty folder and a workbook to two hundred pledges, decided on, told, exported and purged,
 * with the built commands, a browser, a mail server and a server for a webhook. Each test goes on where the one before ended.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, describe } from 'node:test';

import { launchBrowser } from '../harness.mjs';
import { testMakingStreet } from './office-from-nothing/make-street.mjs';
import { testTakingPledges } from './office-from-nothing/take-pledges.mjs';
import { testWorkOfOffice } from './office-from-nothing/work-of-office.mjs';

describe('an office from nothing', () => {
  /** Ends of what the tests start, the latest first. */
  const ends = [];
  const complaints = [];
  /** What one test makes for those after it. */
  const state = {
    /** Context by which helpers end what they start: it ends with the last test, and not with each. */
    t: { after: (end) => ends.unshift(end) },
    complain: (text) => complaints.push(text),
    webhookSecret: `whsec_${randomBytes(24).toString('base64')}`,
  };

  before(async () => {
    state.browser = await launchBrowser();
    state.t.after(() => state.browser.close());
  });
  after(async () => {
    for (const end of ends) await end();
  });
  afterEach(() => assert.deepEqual(complaints.splice(0), []));

  testMakingStreet(state);
  testTakingPledges(state);
  testWorkOfOffice(state);
});

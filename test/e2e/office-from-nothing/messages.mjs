/** Messages to the office and to organizations, read as their receivers read them. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';

import { hasContact } from './pledges.mjs';
import { OFFICE } from './street.mjs';

/** Time, in milliseconds, after which a message is missing: the office is told 15 seconds after a pledge. */
const PATIENCE = 60_000;

/** Checks the signature of a call after the Standard Webhooks specification. */
function verifySignature({ headers, body }, secret) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', key).update(signed).digest('base64');
  assert.equal(headers['webhook-signature'], `v1,${expected}`);
  assert.ok(Math.abs(Date.now() / 1_000 - Number(headers['webhook-timestamp'])) < 600);
}

/** What all messages over one way told: the number of pledges, and those that were named; of roles that are full too. */
const sum = (messages) => ({
  pledged: messages.reduce((total, { pledged }) => total + pledged, 0),
  full: messages.reduce((total, { full }) => total + full, 0),
  named: messages.flatMap(({ named }) => named),
});

/** Reads what calls of a webhook told. */
const readCalls = (calls) =>
  sum(
    calls.map(({ body }) => {
      const { data } = JSON.parse(body);
      const { pledged, 'role-full': full } = data.counts;
      const named = data.events.filter(({ kind }) => kind === 'pledged');
      return { pledged, full, named: named.map(({ number, organization }) => [number, organization.name]) };
    }),
  );

/** Reads what mails to the office told, and checks that each counts what it does not name. */
const readReports = (mails) =>
  sum(
    mails.map(({ parsed: { subject = '', text = '' } }) => {
      const count = (pattern, where) => Number(pattern.exec(where)?.[1] ?? 0);
      const pledged = count(/收到 (\d+) 项认领/, subject);
      const full = count(/(\d+) 个角色已认领满/, subject);
      const named = [...text.matchAll(/^(\d+) 号 (.+)（[^（）]+）(?:，待审核)?$/gm)];
      const namedFull = [...text.matchAll(/^角色“.+”的名额已满/gm)];
      const more = count(/^……另有 (\d+) 项$/m, text);
      assert.equal(named.length + namedFull.length + more, pledged + full, text);
      return { pledged, full, named: named.map(([, number, name]) => [Number(number), name]) };
    }),
  );

/**
 * Waits until as many have come as should.
 *
 * @param {() => number} count
 */
export async function waitForCount(what, expected, count) {
  for (const end = Date.now() + PATIENCE; count() < expected;) {
    assert.ok(Date.now() < end, `${count()} of ${expected} ${what} came within ${PATIENCE / 1_000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.equal(count(), expected, what);
}

/**
 * Waits until the office was told of as many pledges, over each way and at each address, and checks that it was told of each
 * once, by its name, of the one role that is full, and of no contact.
 */
export async function checkTold({ webhook: { calls }, mail: { mails }, webhookSecret, sent }, expected) {
  const reportsTo = (address) => mails.filter(({ recipients }) => recipients[0] === address);
  const names = new Map(sent.map(({ number, organization }) => [number, organization.name]));
  for (const readTold of [() => readCalls(calls), ...OFFICE.map((address) => () => readReports(reportsTo(address)))]) {
    await waitForCount('pledges told', expected, () => readTold().pledged);
    const { full, named } = readTold();
    assert.equal(full, 1);
    // A message names the first fifty of what it tells.
    assert.ok(named.length + full >= 50);
    assert.equal(new Set(named.map(([number]) => number)).size, named.length);
    for (const [number, name] of named) assert.equal(name, names.get(number) ?? name);
  }
  for (const call of calls) verifySignature(call, webhookSecret);
  for (const { body } of calls) assert.ok(!hasContact(body), body);
  for (const { raw, parsed } of OFFICE.flatMap(reportsTo)) assert.ok(!hasContact(raw + parsed.text), parsed.text);
}

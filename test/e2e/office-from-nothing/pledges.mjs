/** Pledges of organizations, sent over HTTP, with contact data that can be found again wherever it went. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

/** Text that every name, address and message of a contact has, and nothing else. */
export const CONTACT_MARK = 'qx7vkz';

/** Start of every telephone number of a contact. */
export const TELEPHONE_MARK = '021-6177';

/** Finds contact data in a text. */
export const hasContact = (text) => text.includes(CONTACT_MARK) || text.includes(TELEPHONE_MARK);

/**
 * Makes the pledge of an organization.
 *
 * @param {{key: string, name: string, roles: string[], consent: string, hasEmail?: boolean}} options `key` tells its contact
 *   from others
 */
export const makePledge = ({ key, name, roles, consent, hasEmail = true }) => ({
  organization: { name },
  contact: {
    name: `联络人${CONTACT_MARK}-${key}`,
    telephone: `${TELEPHONE_MARK} ${key.padStart(4, '0')}`,
    ...(hasEmail && { email: `${key}@${CONTACT_MARK}.example` }),
  },
  roles,
  publish: true,
  consent: { version: consent },
});

/** Sends a pledge with a key until it is answered with a receipt, as the form does while the same is being taken. */
export async function sendPledge(url, pledge, key = randomUUID()) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${key}"` },
    body: JSON.stringify(pledge),
  });
  const body = await response.json();
  if (body.type === 'urn:fumin:problem:key-in-flight') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return sendPledge(url, pledge, key);
  }
  assert.ok(response.ok, `${response.status} ${JSON.stringify(body)}`);
  return body;
}

/** Sends pledges, several at a time, each tenth of them twice at once, as an impatient network does. */
export async function sendPledges(url, pledges, atOnce = 8) {
  const receipts = new Array(pledges.length);
  const remaining = pledges.entries();
  const send = async () => {
    for (const [index, pledge] of remaining) {
      const key = randomUUID();
      const answers = await Promise.all(
        (index % 10 === 0 ? [key, key] : [key]).map((one) => sendPledge(url, pledge, one)),
      );
      assert.equal(new Set(answers.map(({ number }) => number)).size, 1);
      receipts[index] = answers[0];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
  return receipts;
}

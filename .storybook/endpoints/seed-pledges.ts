import type { PledgeRequest, PublicPledge, Wall } from '../../src/contract/index.js';
import type { District } from './districts.js';
import type { Respond } from './page-endpoint.js';

const INITIATIVE = 'green-towers';
const CONSENT_VERSION = '2026-11';

/** Posts the pledges of the district's wall, so that the endpoint's own database starts with them. */
export async function seedPledges(respond: Respond, district: District): Promise<void> {
  const pages = [...district].filter(([file]) => file.startsWith(`initiatives/${INITIATIVE}/pledges`));
  const pledges = pages.flatMap(([, page]) => (page as Wall).pledges);
  pledges.sort((a, b) => a.number - b.number);
  const path = `/initiatives/${INITIATIVE}/pledges`;
  for (const pledge of pledges) {
    const request = new Request(`http://endpoint.invalid${path}`, {
      method: 'POST',
      headers: { 'idempotency-key': `"an example's pledge ${pledge.number}"` },
      body: JSON.stringify(requestOf(pledge)),
    });
    const response = await respond(path, request);
    if (response.status !== 201) throw new Error(`Pledge ${pledge.number} was not taken: ${await response.text()}`);
  }
}

const requestOf = ({ organization, roles, message }: PublicPledge): PledgeRequest => ({
  organization: { name: inChinese(organization.name) },
  contact: { name: '示例联系人', email: 'contact@example.com' },
  roles: roles ?? [],
  message: message ?? null,
  publish: true,
  consent: { version: CONSENT_VERSION },
});

const inChinese = (name: PublicPledge['organization']['name']): string =>
  typeof name === 'string' ? name : (name['zh-Hans'] ?? '');

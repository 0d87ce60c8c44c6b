import type { FastifyInstance } from 'fastify';

import type { PledgeRequest, PublicPledge, Wall } from '../../src/contract/index.js';
import type { Folder } from './district-folders.js';

const INITIATIVE = 'green-towers';
const CONSENT_VERSION = '2026-11';

/** Posts the pledges of the folder's wall, so that the endpoint's own database starts with them. */
export async function seedPledges(app: FastifyInstance, folder: Folder): Promise<void> {
  const pages = [...folder].filter(([file]) => file.startsWith(`initiatives/${INITIATIVE}/pledges`));
  const pledges = pages.flatMap(([, content]) => (JSON.parse(String(content)) as Wall).pledges);
  pledges.sort((a, b) => a.number - b.number);
  for (const pledge of pledges) {
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: `/initiatives/${INITIATIVE}/pledges`,
      headers: { 'idempotency-key': `"an example's pledge ${pledge.number}"` },
      payload: requestOf(pledge),
    });
    if (statusCode !== 201) throw new Error(`Pledge ${pledge.number} was not taken: ${body}`);
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

/** A page in the engine that `ENGINE` names, with an endpoint of its own, both on plain-http host names. */
import { join } from 'node:path';
import { after, before } from 'node:test';

import { servePartnerPage } from '../../scripts/partner-page.mjs';
import { createTemporaryFolder, ROOT, startEndpoint } from '../harness.mjs';
import { serveHostNames } from './host-names.mjs';
import { openPage } from './open-page.mjs';

/**
 * Starts all of it before the tests of a suite, and ends it after them: the partner page at `http://partner.example/`, the
 * endpoint at `http://district.example/`.
 *
 * @param {Record<string, string>} [pages] further pages, style sheets and scripts of the partner, by their paths
 */
export function usePage(pages) {
  const started = {};
  let temporary, partner;
  before(async () => {
    temporary = await createTemporaryFolder('fumin-tasks-');
    started.endpoint = await startEndpoint({
      folder: join(ROOT, 'examples/invented-district'),
      database: join(temporary.path, 'pledges.db'),
      origins: 'http://partner.example',
    });
    partner = await servePartnerPage({ port: 0, endpoint: 'http://district.example/', pages });
    started.hosts = await serveHostNames({ 'partner.example': partner.url, 'district.example': started.endpoint.url });
    started.page = await openPage(started.hosts.port);
  });
  after(async () => {
    await started.page?.close();
    await started.hosts?.close();
    await partner?.close();
    await started.endpoint?.stop();
    await temporary?.remove();
  });
  return started;
}

import etag from '@fastify/etag';
import type { FastifyInstance } from 'fastify';

import { formatPolicy } from '../../../src/snippets/content-security-policy.js';
import { findSlashedLocation, registerBuiltPage } from '../http/built-page-routes.js';
import { readBuiltPage } from '../http/built-page.js';
import { HttpProblem } from '../http/http-problem.js';
import { OFFICE_PAGE_PATH } from '../http/route-paths.js';

/** Policy of the page: everything is the endpoint's own, nothing is sent elsewhere, and no page may frame it. */
const POLICY = formatPolicy({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['lit-html'],
});

/**
 * Registers the street office's page, and its files. They hold no data: those come from the paths under `/admin/`.
 *
 * @param isOpen whether anybody could sign in: without a token and accounts, there is no page
 */
export async function registerOfficePage(app: FastifyInstance, isOpen: () => Promise<boolean>): Promise<void> {
  await app.register(etag, { algorithm: 'sha256', weak: true });
  app.addHook('onRequest', async () => {
    if (!(await isOpen())) throw new HttpProblem(404);
  });
  const office = readBuiltPage('office');
  if (!office) {
    app.get(`${OFFICE_PAGE_PATH}/`, async () => {
      throw new HttpProblem(404, { detail: 'The page of the office is not built: run npm run build.' });
    });
    return;
  }
  app.get(OFFICE_PAGE_PATH, async (request, reply) => reply.redirect(findSlashedLocation(request) ?? './', 308));
  registerBuiltPage(app, office, { path: `${OFFICE_PAGE_PATH}/`, html: office.template, policy: POLICY });
}

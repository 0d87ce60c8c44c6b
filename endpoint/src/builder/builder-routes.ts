import etag from '@fastify/etag';
import type { FastifyInstance } from 'fastify';

import { registerBuiltPage } from '../http/built-page-routes.js';
import { readBuiltPage } from '../http/built-page.js';
import type { AllowedOrigins } from '../http/cors.js';
import { HttpProblem } from '../http/http-problem.js';
import { composeBuilderPage, composeBuilderPolicy } from './builder-document.js';

interface BuilderRoutesOptions {
  readonly origins: AllowedOrigins;
  /** Whether the widgets' files of this version stay after an upgrade. */
  readonly keepsVersions: boolean;
}

/**
 * Registers the builder page at `/`, and its files. The page is told how many other sites may ask this endpoint, not which.
 */
export async function registerBuilderRoutes(
  app: FastifyInstance,
  { origins, keepsVersions }: BuilderRoutesOptions,
): Promise<void> {
  await app.register(etag, { algorithm: 'sha256', weak: true });
  const builder = readBuiltPage('builder');
  if (!builder) {
    app.get('/', async () => {
      throw new HttpProblem(404, { detail: 'The builder page is not built: run npm run build.' });
    });
    return;
  }
  const attributes = { origins: origins === '*' ? '*' : String(origins.length), 'keeps-versions': keepsVersions };
  registerBuiltPage(app, builder, {
    path: '/',
    html: composeBuilderPage(builder.template, { attributes, policy: null }),
    policy: composeBuilderPolicy({ dataOrigins: [], isInPage: false }),
  });
}

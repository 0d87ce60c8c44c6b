import type { FastifyInstance } from 'fastify';

import { HttpProblem } from '../http/http-problem.js';
import { JSON_TYPE, WIDGETS_PREFIX } from '../http/route-paths.js';
import type { VersionFolder, WidgetVersions } from './version-folders.js';
import { readWidgetFile, type WidgetFile } from './widget-files.js';

/** Headers of a response that pages of every origin may load: the files are public, and the same for everybody. */
const PUBLIC_HEADERS = { 'cross-origin-resource-policy': 'cross-origin', 'timing-allow-origin': '*' };

/** Files of a version never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

const NOT_BUILT =
  'This service has no files of the widgets: build its package, or name a folder of versions with --widgets.';
const NO_SUCH_FILE = 'No version of the widgets that is served here has this file.';

/**
 * Registers the widgets' files, as a page loads them by a script tag: those of one version, which never change, and those
 * of a major version, which are the newest version's.
 */
export function registerWidgetRoutes(app: FastifyInstance, versions: WidgetVersions): void {
  app.get(`${WIDGETS_PREFIX}/`, async (_request, reply) => {
    const list = (await versions.list()).map(({ version }) => ({ version, manifest: `${version}/manifest.json` }));
    return reply
      .headers(PUBLIC_HEADERS)
      .type(JSON_TYPE)
      .send(JSON.stringify({ versions: list }));
  });

  app.get<{ Params: { readonly version: string; readonly file: string } }>(
    `${WIDGETS_PREFIX}/:version/:file`,
    async (request, reply) => {
      const { version, file } = request.params;
      const folders = await versions.find(version);
      const found = await findFile(folders, file, request.headers['accept-encoding']);
      if (!found) {
        const isEmpty = (await versions.list()).length === 0;
        throw new HttpProblem(404, { detail: isEmpty ? NOT_BUILT : NO_SUCH_FILE });
      }
      reply.headers(PUBLIC_HEADERS).header('vary', 'Accept-Encoding').type(found.type);
      if (folders[0]?.version === version) reply.header('cache-control', IMMUTABLE);
      if (found.encoding !== null) reply.header('content-encoding', found.encoding);
      return reply.send(found.bytes);
    },
  );
}

/** Finds a file in the first folder that has it: a page that was opened before an upgrade asks for an older version's. */
async function findFile(
  folders: readonly VersionFolder[],
  name: string,
  acceptEncoding: string | undefined,
): Promise<WidgetFile | null> {
  for (const folder of folders) {
    const file = await readWidgetFile(folder, name, acceptEncoding);
    if (file) return file;
  }
  return null;
}

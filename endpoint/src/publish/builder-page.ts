import { composeBuilderPage, composeBuilderPolicy } from '../builder/builder-document.js';
import type { BuiltPage } from '../http/built-page.js';
import { textFile } from './compress.js';
import type { PublishedDocuments } from './published-documents.js';
import type { PublishedFile } from './published-file.js';

interface BuilderOptions extends Pick<PublishedDocuments, 'pledgedAtService'> {
  /** URL of the service that takes pledges; `null` for none. */
  readonly serviceUrl: URL | null;
  /** Version of the widgets that the lines to copy name. */
  readonly version: string;
}

/**
 * Composes the builder page, and the files that it names: it gives the lines for this folder, the pages of which are files,
 * and for a form those of the service that takes its pledges.
 */
export function* composeBuilderFiles(
  { template, files }: BuiltPage,
  { pledgedAtService, serviceUrl, version }: BuilderOptions,
): Generator<PublishedFile> {
  for (const { path, bytes } of files) yield textFile(path, bytes);
  const service = pledgedAtService.size > 0 ? serviceUrl : null;
  const page = composeBuilderPage(template, {
    attributes: {
      origins: '*',
      published: true,
      'keeps-versions': true,
      version,
      service: service?.href,
      'service-initiatives': service && [...pledgedAtService].sort().join(' '),
    },
    policy: composeBuilderPolicy({ dataOrigins: service ? [service.origin] : [], isInPage: true }),
  });
  yield textFile('index.html', page);
}

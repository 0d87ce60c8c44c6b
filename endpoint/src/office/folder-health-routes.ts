import type { FastifyInstance } from 'fastify';

import { coalesce } from '../caching/coalesce.js';
import type { FolderCheck } from '../content/check/check-folder.js';
import { checkContentInProcess } from '../content/check/check-process.js';
import type { DocumentStore } from '../content/document-store.js';
import { describeFinding } from '../content/messages/describe-finding.js';
import { readLanguage } from './requests/request-language.js';

/** Time, in milliseconds, within which the folder is not checked again. */
const CHECK_INTERVAL = 10_000;

/** Maximum number of findings in an answer. */
const MAX_FINDINGS = 200;

/** Registers the health of the content folder: what is wrong in it, and what is served instead. */
export function registerFolderHealthRoutes(app: FastifyInstance, folder: string, documents: DocumentStore): void {
  let latest: { readonly time: number; readonly result: FolderCheck } | null = null;
  const check = coalesce(async () => {
    if (latest && performance.now() - latest.time < CHECK_INTERVAL) return latest.result;
    const result = await checkContentInProcess(folder);
    latest = { time: performance.now(), result };
    return result;
  });

  app.get('/health', async (request) => {
    const language = readLanguage(request);
    const { findings, documents: count } = await check('');
    const faults = findings.filter(({ severity }) => severity === 'fault').length;
    return {
      faults,
      advice: findings.length - faults,
      documents: count,
      findings: findings.slice(0, MAX_FINDINGS).map((finding) => ({
        file: finding.file,
        line: finding.position?.line ?? null,
        column: finding.position?.column ?? null,
        severity: finding.severity,
        message: describeFinding(finding, language),
        broken: finding.broken,
      })),
      served: await listServed(
        documents,
        findings.filter(({ broken }) => broken).map(({ file }) => file),
      ),
    };
  });
}

/** Lists what is served instead of broken documents. The store knows of those that were looked up: so these are, now. */
async function listServed(documents: DocumentStore, broken: readonly string[]) {
  for (const file of new Set([...broken, ...documents.listBroken().map((one) => one.file)])) await documents.find(file);
  return documents.listBroken();
}

import type { FastifyInstance } from 'fastify';

import { coalesce } from '../caching/coalesce.js';
import type { FolderCheck } from '../content/check/check-folder.js';
import { checkContentInProcess } from '../content/check/check-process.js';
import type { DocumentStore, ReplacedDocument } from '../content/document-store.js';
import type { Finding } from '../content/findings/finding.js';
import { describeFinding } from '../content/messages/describe-finding.js';
import { readLanguage } from './requests/request-language.js';

/** Time, in milliseconds, within which the folder is not checked again. */
const CHECK_INTERVAL = 10_000;

/** Maximum number of findings in an answer. */
const MAX_FINDINGS = 200;

/** Health of the content folder: its first findings, and the documents that cannot be shown as they are. */
export interface FolderHealth {
  /** Number of findings that are faults, and of those that are advice. */
  readonly faults: number;
  readonly advice: number;
  readonly documents: number;
  readonly findings: readonly FolderFinding[];
  readonly served: readonly ReplacedDocument[];
}

/** Finding, in words; `line` and `column` are from 1, `null` where the file as a whole is meant. */
export interface FolderFinding extends Pick<Finding, 'file' | 'severity' | 'broken'> {
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

/** Registers the health of the content folder: what is wrong in it, and what is served instead. */
export function registerFolderHealthRoutes(app: FastifyInstance, folder: string, documents: DocumentStore): void {
  let latest: { readonly time: number; readonly result: FolderCheck } | null = null;
  const check = coalesce(async () => {
    if (latest && performance.now() - latest.time < CHECK_INTERVAL) return latest.result;
    const result = await checkContentInProcess(folder);
    latest = { time: performance.now(), result };
    return result;
  });

  app.get('/health', async (request): Promise<FolderHealth> => {
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
async function listServed(documents: DocumentStore, broken: readonly string[]): Promise<readonly ReplacedDocument[]> {
  for (const file of new Set([...broken, ...documents.listBroken().map((one) => one.file)])) await documents.find(file);
  return documents.listBroken();
}

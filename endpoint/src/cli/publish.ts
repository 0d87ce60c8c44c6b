import { localDay, DEFAULT_TIME_ZONE } from '../../../src/domain/dates.js';
import { checkFolder, lacksDistrict } from '../content/check/check-folder.js';
import { publishFolder } from '../publish/publish-folder.js';
import { createProgressLine } from './progress.js';
import { printFaults } from './check.js';

export interface PublishCommandOptions {
  readonly out: string;
  readonly pledges?: URL;
  readonly challenge?: true;
  /** Day, as `2026-11-27`; today by default. */
  readonly date?: string;
  readonly widgets?: string;
}

/**
 * Publishes a folder, and says on standard error what is wrong with it, on standard output what was done. The exit code is
 * 1 if anything of the folder was not published as it is.
 *
 * @throws if nothing was published
 */
export async function publish(folder: string, options: PublishCommandOptions): Promise<void> {
  const findings = await checkFolder(folder);
  printFaults(findings);
  if (lacksDistrict(findings)) {
    throw new Error('not publishing: this is no folder of a district');
  }
  const { out, pledges, challenge = false, widgets } = options;
  const progress = createProgressLine(process.stderr);
  const { broken, ...report } = await publishFolder({
    folder,
    out,
    service: pledges ? { url: pledges, hasChallenges: challenge } : null,
    // A day has begun everywhere east of the Atlantic at midnight UTC, in Shanghai at eight in the morning.
    now: new Date(options.date ?? localDay(new Date(), DEFAULT_TIME_ZONE)),
    widgets,
    warn: (message) => console.error(`fumin-endpoint: ${message}`),
    onProgress: (count) => progress.show(count, `${count} files`),
  }).finally(progress.clear);
  for (const { file, isKept } of broken) {
    console.error(`${file} ${isKept ? 'stays as it was last published' : 'is not published'}`);
  }
  const { written, unchanged, removed, writtenBytes } = report;
  console.log(
    `${out}: ${written} files written (${formatSize(writtenBytes)} with their compressed copies), ${unchanged} unchanged, ${removed} removed`,
  );
  if (broken.length > 0 || findings.some((finding) => finding.broken)) process.exitCode = 1;
}

const formatSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

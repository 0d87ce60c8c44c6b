import { localDay, DEFAULT_TIME_ZONE } from '../../../src/domain/dates.js';
import { formatFinding, MISSING, checkFolder } from '../content/check-folder.js';
import { publishFolder } from '../publish/publish-folder.js';

export interface PublishCommandOptions {
  readonly out: string;
  readonly pledges?: URL;
  readonly challenge?: true;
  /** Day, as `2026-11-27`; today by default. */
  readonly date?: string;
  readonly widgets?: string;
}

/** Number of files after which a log is told of progress. */
const PROGRESS_INTERVAL = 1_000;

/**
 * Publishes a folder, and says on standard error what is wrong with it, on standard output what was done. The exit code is
 * 1 if anything of the folder was not published as it is.
 *
 * @throws if nothing was published
 */
export async function publish(folder: string, options: PublishCommandOptions): Promise<void> {
  const findings = await checkFolder(folder);
  for (const finding of findings) console.error(formatFinding(finding));
  if (findings.some(({ file, detail }) => file === 'district.json' && detail === MISSING)) {
    throw new Error('not publishing: this is no folder of a district');
  }
  const { out, pledges, challenge = false, widgets } = options;
  const progress = createProgress(process.stderr);
  const { broken, ...report } = await publishFolder({
    folder,
    out,
    service: pledges ? { url: pledges, hasChallenges: challenge } : null,
    // A day has begun everywhere east of the Atlantic at midnight UTC, in Shanghai at eight in the morning.
    now: new Date(options.date ?? localDay(new Date(), DEFAULT_TIME_ZONE)),
    widgets,
    warn: (message) => console.error(`fumin-endpoint: ${message}`),
    onProgress: progress.show,
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

/** Creates a line that counts files, on a terminal; in a log a line now and then. */
function createProgress(stream: NodeJS.WriteStream) {
  let shown = false;
  return {
    show: (count: number): void => {
      if (stream.isTTY && count % 20 === 0) {
        shown = true;
        stream.write(`\r${count} files`);
      } else if (!stream.isTTY && count % PROGRESS_INTERVAL === 0) stream.write(`${count} files\n`);
    },
    clear: (): void => {
      if (shown) stream.write('\r\u001B[K');
    },
  };
}

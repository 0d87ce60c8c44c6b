import { type Command, InvalidArgumentError, Option } from 'commander';

import { localDay, DEFAULT_TIME_ZONE } from '../../../src/domain/dates.js';
import { checkFolder, lacksDistrict } from '../content/check/check-folder.js';
import { publishFolder } from '../publish/publish-folder.js';
import { parseFolder } from './options/common-options.js';
import { printFaults } from './print-faults.js';
import { createProgressLine } from './progress.js';

interface PublishCommandOptions {
  readonly out: string;
  readonly pledges?: URL;
  readonly challenge?: true;
  /** Day, as `2026-11-27`; today by default. */
  readonly date?: string;
  readonly widgets?: string;
}

/** Defines the command that publishes a folder as files. */
export function definePublishCommand(command: Command): void {
  command
    .argument('<folder>', 'the folder with district.json')
    .addOption(
      new Option('--out <folder>', 'folder to publish to: a new one, or one that was published to')
        .argParser(parseFolder)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--pledges <url>', 'running endpoint that takes the pledges; without it none are taken').argParser(
        parseServiceUrl,
      ),
    )
    .option('--challenge', 'that endpoint has a FUMIN_CHALLENGE_KEY')
    .addOption(
      new Option('--date <day>', 'day as of which pages say what is past and what is to come')
        .argParser(parseDay)
        .default(undefined, 'today in Shanghai'),
    )
    .addOption(
      new Option('--widgets <folder>', 'further versions of the widgets to publish')
        .env('FUMIN_WIDGETS')
        .argParser(parseFolder),
    )
    .action((folder: string, options: PublishCommandOptions) => publish(folder, options));
}

/**
 * Publishes a folder, and says on standard error what is wrong with it, on standard output what was done. The exit code is
 * 1 if anything of the folder was not published as it is.
 *
 * @throws if nothing was published
 */
async function publish(folder: string, options: PublishCommandOptions): Promise<void> {
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

/** Parses the URL of an endpoint; the slash at its end may be left out. */
function parseServiceUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new InvalidArgumentError('Expected the URL of an endpoint, such as https://street.example/fumin/.');
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function parseDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Expected a day such as 2026-11-27.');
  }
  return text;
}

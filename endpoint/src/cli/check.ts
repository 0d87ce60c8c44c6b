import { watch } from 'node:fs';

import type { Command } from 'commander';

import type { Language } from '../../../src/base/language.js';
import { checkContent, type FolderCheck } from '../content/check/check-folder.js';
import { describeFinding, findingMessages, formatFinding } from '../content/messages/describe-finding.js';
import type { CheckSummary } from '../content/messages/finding-messages.js';
import { createLanguageOption } from './options/common-options.js';
import { createProgressLine } from './progress.js';
import { systemLanguage } from './system-language.js';

interface CheckCommandOptions {
  /** Language of the sentences; the system's by default. */
  readonly language?: Language;
  /** Whether to print JSON, for programs. */
  readonly json?: true;
  /** Whether to check again whenever a file changes, until the process is ended. */
  readonly watch?: true;
}

/** Time, in milliseconds, without a change after which a changed folder is checked: editors write in several steps. */
const WATCH_DELAY = 300;

/** Defines the command that checks a folder. */
export function defineCheckCommand(command: Command): void {
  command
    .argument('<folder>', 'the folder with district.json')
    .addOption(createLanguageOption())
    .option('--json', 'print JSON, for programs')
    .option('--watch', 'check again whenever a file changes')
    .action((folder: string, options: CheckCommandOptions) => check(folder, options));
}

/**
 * Checks a folder and prints what is wrong with it. The exit code is 1 if anything has to be corrected; what only may be
 * meant otherwise leaves it at 0.
 *
 * @throws if the folder cannot be read
 */
async function check(folder: string, options: CheckCommandOptions): Promise<void> {
  const { language = systemLanguage() } = options;
  const isJson = options.json ?? false;
  const checkNow = () => checkOnce(folder, language, isJson);
  if (!options.watch) {
    await checkNow();
    return;
  }
  // Watched from before it is read, so that no change is missed.
  const watching = watchFolder(folder, async () => {
    if (!isJson) console.log(`\n${new Date().toLocaleTimeString('en-GB')}`);
    await checkNow();
  });
  await Promise.race([watching, checkNow()]);
  if (!isJson) console.log(findingMessages(language).watching);
  await watching;
}

async function checkOnce(folder: string, language: Language, isJson: boolean): Promise<void> {
  const messages = findingMessages(language);
  const progress = createProgressLine(process.stderr);
  const result = await checkContent(folder, {
    onProgress: (count, total) => progress.show(count, messages.progress(count, total)),
  }).finally(progress.clear);
  const summary = summarize(result);
  if (isJson) console.log(formatJson(result, summary, language));
  else {
    for (const finding of result.findings) console.log(formatFinding(finding, language));
    console.log(messages.summary(summary));
  }
  process.exitCode = summary.faults > 0 ? 1 : 0;
}

function summarize({ findings, documents }: FolderCheck): CheckSummary {
  const faults = findings.filter(({ severity }) => severity === 'fault').length;
  return { documents, faults, advice: findings.length - faults };
}

function formatJson({ findings }: FolderCheck, summary: CheckSummary, language: Language): string {
  const list = findings.map((finding) => {
    const { file, position, pointer, code, data, severity, broken } = finding;
    const message = describeFinding(finding, language);
    return {
      file,
      line: position?.line ?? null,
      column: position?.column ?? null,
      pointer,
      code,
      severity,
      broken,
      data,
      message,
    };
  });
  return JSON.stringify({ ...summary, findings: list }, null, 2);
}

/** Calls a function after each change of a folder, one call at a time, until the process ends. */
function watchFolder(folder: string, onChange: () => Promise<void>): Promise<never> {
  return new Promise((_resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running
          .then(onChange)
          .catch((error: unknown) => console.error(`fumin-endpoint: ${(error as Error).message}`));
      }, WATCH_DELAY);
    });
    watcher.on('error', reject);
  });
}

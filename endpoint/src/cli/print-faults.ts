import type { Finding } from '../content/findings/finding.js';
import { formatFinding } from '../content/messages/describe-finding.js';
import { systemLanguage } from './system-language.js';

/** Prints what has to be corrected to standard error, in the system's language, for whoever starts another command. */
export function printFaults(findings: readonly Finding[]): void {
  for (const finding of findings) {
    if (finding.severity === 'fault') console.error(formatFinding(finding, systemLanguage()));
  }
}

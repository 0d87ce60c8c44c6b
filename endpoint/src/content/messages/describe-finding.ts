import type { Language } from '../../../../src/base/language.js';
import type { Finding, FindingSubject } from '../findings/finding.js';
import { messages as en } from './en.js';
import { messages as zhHans } from './zh-Hans.js';
import { messages as zhHant } from './zh-Hant.js';
import type { FindingMessages } from './finding-messages.js';

const MESSAGES: Readonly<Record<Language, FindingMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** Returns the messages on findings in a language. */
export const findingMessages = (language: Language): FindingMessages => MESSAGES[language];

/** Describes a finding in a sentence or two: what stands there, what is expected, what was probably meant. */
export function describeFinding({ code, data }: FindingSubject, language: Language): string {
  const describe = MESSAGES[language].findings[code] as (data: unknown) => string;
  return describe(data);
}

/** Formats a finding as a line: `stations.json:12:8: Expected …`. */
export function formatFinding(finding: Finding, language: Language = 'en'): string {
  const { file, position, severity } = finding;
  const place = position ? `${file}:${position.line}:${position.column}` : file;
  const { note } = MESSAGES[language];
  return `${place}: ${severity === 'advice' ? note : ''}${describeFinding(finding, language)}`;
}

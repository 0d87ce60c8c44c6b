import type { Language } from '../../../../src/base/language.js';
import type { Report, ReportEntry } from '../report/report.js';
import { messages as en } from './en.js';
import { messages as zhHans } from './zh-Hans.js';
import { messages as zhHant } from './zh-Hant.js';

/** Facts that a receipt by mail states. */
export interface ReceiptFacts {
  readonly initiative: string;
  readonly number: number;
  readonly organization: string;
  readonly roles: readonly string[];
  /** Time, as people write it. */
  readonly received: string;
  readonly checkCode: string;
  /** URL of a page on which to withdraw; `null` where it is not known. */
  readonly page: string | null;
}

/** Messages of notifications, in one language. Each about pledges has the word for them, by which a robot may let it in. */
export interface NotificationMessages {
  readonly subject: (title: string, counts: Report['counts']) => string;
  readonly entry: (entry: ReportEntry) => string;
  /** Counts the entries that are not named. */
  readonly more: (count: number) => string;
  readonly awaiting: (count: number) => string;
  readonly office: (url: string) => string;
  /** Message that tries whether it arrives. */
  readonly test: { readonly subject: string; readonly text: string };
  readonly receipt: {
    readonly subject: (facts: ReceiptFacts) => string;
    readonly paragraphs: (facts: ReceiptFacts) => readonly string[];
  };
}

const MESSAGES: Readonly<Record<Language, NotificationMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** Returns the messages of notifications in a language. */
export const notificationMessages = (language: Language): NotificationMessages => MESSAGES[language];

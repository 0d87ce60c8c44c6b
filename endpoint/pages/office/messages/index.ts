import type { Language } from '../../../../src/base/language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

export type { OfficeMessages } from './zh-Hans.js';

/** OfficeMessages of the office's page in each language. */
export const MESSAGES: Readonly<Record<Language, zhHans.OfficeMessages>> = {
  'zh-Hans': zhHans.messages,
  'zh-Hant': zhHant.messages,
  en: en.messages,
};

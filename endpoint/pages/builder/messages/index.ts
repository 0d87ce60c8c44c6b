import type { Language } from '../../../../src/base/language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

export type { Messages } from './zh-Hans.js';

/** Messages of the builder page in each language. */
export const MESSAGES: Readonly<Record<Language, zhHans.Messages>> = {
  'zh-Hans': zhHans.messages,
  'zh-Hant': zhHant.messages,
  en: en.messages,
};

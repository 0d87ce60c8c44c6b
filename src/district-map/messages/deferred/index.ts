import type { Language } from '../../../base/language.js';
import type { MessagesByLanguage } from '../../../base/messages/by-language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

/** Messages of what the district map loads on demand; the simplified Chinese ones are what every language has to fill. */
export type DeferredMapMessages = typeof zhHans.messages;

const deferredMapMessagesByLanguage: MessagesByLanguage<DeferredMapMessages> = {
  'zh-Hans': zhHans.messages,
  'zh-Hant': zhHant.messages,
  en: en.messages,
};

/** Messages of what the district map loads on demand, in a language. */
export const deferredMapMessages = (language: Language): DeferredMapMessages => deferredMapMessagesByLanguage[language];

import type { Language } from '../../../base/language.js';
import type { MessagesByLanguage } from '../../../base/messages/by-language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

/** Messages of what the pledge form loads on demand; the simplified Chinese ones are what every language has to fill. */
export type DeferredFormMessages = typeof zhHans.messages;

const deferredFormMessagesByLanguage: MessagesByLanguage<DeferredFormMessages> = {
  'zh-Hans': zhHans.messages,
  'zh-Hant': zhHant.messages,
  en: en.messages,
};

/** Messages of what the pledge form loads on demand, in a language. */
export const deferredFormMessages = (language: Language): DeferredFormMessages =>
  deferredFormMessagesByLanguage[language];

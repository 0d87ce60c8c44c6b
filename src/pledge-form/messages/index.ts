import type { Language } from '../../base/language.js';
import type { MessagesByLanguage } from '../../base/messages/by-language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

/** Messages of the pledge form; the simplified Chinese ones are what every language has to fill. */
export type FormMessages = typeof zhHans.messages;

const formMessagesByLanguage: MessagesByLanguage<FormMessages> = {
  'zh-Hans': zhHans.messages,
  'zh-Hant': zhHant.messages,
  en: en.messages,
};

/** Messages of the pledge form, in a language. */
export const formMessages = (language: Language): FormMessages => formMessagesByLanguage[language];

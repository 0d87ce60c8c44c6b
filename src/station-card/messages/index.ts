import type { Language } from '../../base/language.js';
import type { MessagesByLanguage } from '../../base/messages/by-language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

/** Messages of the station card; the simplified Chinese ones are what every language has to fill. */
export type CardMessages = typeof zhHans.messages;

const cardMessagesByLanguage: MessagesByLanguage<CardMessages> = {
  'zh-Hans': zhHans.messages,
  'zh-Hant': zhHant.messages,
  en: en.messages,
};

/** Messages of the station card, in a language. */
export const cardMessages = (language: Language): CardMessages => cardMessagesByLanguage[language];

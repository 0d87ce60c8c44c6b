import type { Language } from '../../base/language.js';
import type { MessagesByLanguage } from '../../base/messages/by-language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

/** Messages of the district map; the simplified Chinese ones are what every language has to fill. */
export type MapMessages = typeof zhHans.messages;

const mapMessagesByLanguage: MessagesByLanguage<MapMessages> = {
  'zh-Hans': zhHans.messages,
  'zh-Hant': zhHant.messages,
  en: en.messages,
};

/** Messages of the district map, in a language. */
export const mapMessages = (language: Language): MapMessages => mapMessagesByLanguage[language];

import type { Language } from '../../language.js';
import type { MessagesByLanguage } from '../by-language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

/** Messages of the links to map services, for the card and the map. */
export type MapLinkMessages = typeof zhHans.mapLinks;

const mapLinkMessagesByLanguage: MessagesByLanguage<MapLinkMessages> = {
  'zh-Hans': zhHans.mapLinks,
  'zh-Hant': zhHant.mapLinks,
  en: en.mapLinks,
};

/** Returns the messages of the links to map services, in a language. */
export const mapLinkMessages = (language: Language): MapLinkMessages => mapLinkMessagesByLanguage[language];

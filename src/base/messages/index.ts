import type { Language } from '../language.js';
import type { MessagesByLanguage } from './by-language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

/** Messages common to the widgets. Simplified Chinese is the model that every other language fills. */
export type CommonMessages = typeof zhHans.common;

const commonMessagesByLanguage: MessagesByLanguage<CommonMessages> = {
  'zh-Hans': zhHans.common,
  'zh-Hant': zhHant.common,
  en: en.common,
};

/** Returns the messages common to the widgets, in a language. */
export const commonMessages = (language: Language): CommonMessages => commonMessagesByLanguage[language];

/** Messages on the status of a station, for the card and the map. */
export type StationMessages = typeof zhHans.station;

const stationMessagesByLanguage: MessagesByLanguage<StationMessages> = {
  'zh-Hans': zhHans.station,
  'zh-Hant': zhHant.station,
  en: en.station,
};

/** Returns the messages on the status of a station, in a language. */
export const stationMessages = (language: Language): StationMessages => stationMessagesByLanguage[language];

import type { Language } from '../../base/language.js';
import type { MessagesByLanguage } from '../../base/messages/by-language.js';
import * as en from './en.js';
import * as zhHans from './zh-Hans.js';
import * as zhHant from './zh-Hant.js';

/** Messages of the council timeline; the simplified Chinese ones are what every language has to fill. */
export type TimelineMessages = typeof zhHans.messages;

const timelineMessagesByLanguage: MessagesByLanguage<TimelineMessages> = {
  'zh-Hans': zhHans.messages,
  'zh-Hant': zhHant.messages,
  en: en.messages,
};

/** Messages of the council timeline, in a language. */
export const timelineMessages = (language: Language): TimelineMessages => timelineMessagesByLanguage[language];

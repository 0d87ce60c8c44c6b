import type { Language } from '../../base/language.js';
import { findMessages, type MessageSource } from '../../base/message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages of the district map; the simplified Chinese ones are what every language has to fill. */
export type MapMessages = typeof zhHans.messages;

/** Messages of the district map, in a language. */
export const mapMessages = (language: Language): MapMessages => findMessages(language, 'map', zhHans.messages);

export const mapMessageSource: MessageSource = {
  set: 'map',
  import: { en: () => import('./en.lazy.js'), 'zh-Hant': () => import('./zh-Hant.lazy.js') },
};

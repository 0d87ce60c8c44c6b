import type { Language } from '../../base/language.js';
import { findMessages, type MessageSource } from '../../base/message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages of the station card; the simplified Chinese ones are what every language has to fill. */
export type CardMessages = typeof zhHans.messages;

/** Messages of the station card, in a language. */
export const cardMessages = (language: Language): CardMessages => findMessages(language, 'card', zhHans.messages);

export const cardMessageSource: MessageSource = {
  set: 'card',
  import: { en: () => import('./en.lazy.js'), 'zh-Hant': () => import('./zh-Hant.lazy.js') },
};

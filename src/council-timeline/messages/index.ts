import type { Language } from '../../base/language.js';
import { findMessages, type MessageSource } from '../../base/message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages of the council timeline; the simplified Chinese ones are what every language has to fill. */
export type TimelineMessages = typeof zhHans.messages;

/** Messages of the council timeline, in a language. */
export const timelineMessages = (language: Language): TimelineMessages =>
  findMessages(language, 'timeline', zhHans.messages);

export const timelineMessageSource: MessageSource = {
  set: 'timeline',
  import: { en: () => import('./en.lazy.js'), 'zh-Hant': () => import('./zh-Hant.lazy.js') },
};

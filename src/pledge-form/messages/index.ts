import type { Language } from '../../base/language.js';
import { findMessages, type MessageSource } from '../../base/message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages of the pledge form; the simplified Chinese ones are what every language has to fill. */
export type FormMessages = typeof zhHans.messages;

/** Messages of the pledge form, in a language. */
export const formMessages = (language: Language): FormMessages => findMessages(language, 'form', zhHans.messages);

export const formMessageSource: MessageSource = {
  set: 'form',
  import: { en: () => import('./en.lazy.js'), 'zh-Hant': () => import('./zh-Hant.lazy.js') },
};

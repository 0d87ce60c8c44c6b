import type { Words } from '../base/words.js';
import * as en from '../base/words/on-demand/en.js';
import * as zh from '../base/words/on-demand/zh-Hans.js';
import * as hant from '../base/words/on-demand/zh-Hant.js';
import type { Saying } from './context.js';

export type PartWords = typeof zh.formParts;

/** The words of the parts that are loaded on demand. */
export const partWords: Words<PartWords> = { 'zh-Hans': zh.formParts, 'zh-Hant': hant.formParts, en: en.formParts };

/** What is said, by what picks it from the words of a language. */
export const saying =
  (pick: (words: PartWords) => string): Saying =>
  (language) =>
    pick(partWords[language]);

import type { Words } from '../base/words.js';
import * as en from '../base/words/on-demand/en.js';
import * as zh from '../base/words/on-demand/zh-Hans.js';
import * as zhHant from '../base/words/on-demand/zh-Hant.js';

/** The words of the parts that are loaded on demand. */
export const partWords: Words<typeof zh.cardParts> = {
  'zh-Hans': zh.cardParts,
  'zh-Hant': zhHant.cardParts,
  en: en.cardParts,
};

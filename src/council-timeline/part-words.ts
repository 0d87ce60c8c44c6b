import type { Words } from '../base/words.js';
import * as en from '../base/words/on-demand/en.js';
import * as zh from '../base/words/on-demand/zh-Hans.js';
import * as hant from '../base/words/on-demand/zh-Hant.js';

/** The words of the parts that are loaded on demand. */
export const partWords: Words<typeof zh.timelineParts> = {
  'zh-Hans': zh.timelineParts,
  'zh-Hant': hant.timelineParts,
  en: en.timelineParts,
};

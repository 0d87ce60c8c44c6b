import type { Words } from '../base/words.js';
import * as en from '../base/words/en.js';
import * as zh from '../base/words/zh-Hans.js';
import * as hant from '../base/words/zh-Hant.js';
import type { FormWords } from './context.js';

/** The words of the form, but for those of the parts that are loaded on demand. */
export const formWords: Words<FormWords> = { 'zh-Hans': zh.form, 'zh-Hant': hant.form, en: en.form };

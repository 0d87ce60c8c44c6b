import type { Words } from '../base/words.js';
import * as en from '../base/words/en.js';
import * as zh from '../base/words/zh-Hans.js';
import type { FormWords } from './context.js';

/** The words of the form, but for those of the parts that are loaded on demand. */
export const formWords: Words<FormWords> = { 'zh-Hans': zh.form, en: en.form };

import type { Language } from './language.js';

/** The words of one kind, by language: `{ 'zh-Hans': zh.card, 'zh-Hant': hant.card, en: en.card }`. */
export type Words<T> = Readonly<Record<Language, T>>;

import type { Language } from '../../base/language.js';

/** A message to the reader, put into words only when it is drawn: the page may change its language meanwhile. */
export type Message = (language: Language) => string;

import type { Language } from '../language.js';

/** A set of messages in every language of the interface. */
export type MessagesByLanguage<T> = Readonly<Record<Language, T>>;

import type { DEFAULT_LANGUAGE, Language } from './language.js';

/** Language whose messages load on demand. */
export type LazyLanguage = Exclude<Language, typeof DEFAULT_LANGUAGE>;

/** Sets of messages in one language, by the name of each set. */
export type MessageSets = Readonly<Record<string, object>>;

/** Messages of a widget: those in simplified Chinese are part of its code, the others load on demand. */
export interface MessageSource {
  /** Name of the widget's own set, by which it is known whether a language has loaded. */
  readonly set: string;
  /** Loads every set that the widget uses, by language. */
  readonly import: Readonly<Record<LazyLanguage, () => Promise<{ readonly messages: MessageSets }>>>;
}

const loadedSets = new Map<string, object>();

/** Makes messages of a language available to every widget of the page. */
export function addMessages(language: Language, sets: MessageSets): void {
  for (const [name, messages] of Object.entries(sets)) loadedSets.set(`${language} ${name}`, messages);
}

/** Whether a set of messages has loaded in a language. */
export const hasMessages = (language: LazyLanguage, name: string): boolean => loadedSets.has(`${language} ${name}`);

/** Returns a set of messages in a language, and the one in simplified Chinese where that is not available. */
export const findMessages = <T extends object>(language: Language, name: string, simplifiedChinese: T): T =>
  (loadedSets.get(`${language} ${name}`) as T | undefined) ?? simplifiedChinese;

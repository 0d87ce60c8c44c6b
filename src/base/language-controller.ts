import type { LitElement, ReactiveController } from 'lit';

import { DEFAULT_LANGUAGE, interfaceLanguage, type Language } from './language.js';
import { LazyModule } from './lazy/lazy-module.js';
import { addMessages, hasMessages, type LazyLanguage, type MessageSets, type MessageSource } from './message-sets.js';

/**
 * Chooses the language of a widget's interface, and loads its messages. While they load, a widget keeps the language that
 * it has; where they fail to, it speaks the default one, and the note on lazy modules that failed offers another try.
 */
export class LanguageController implements ReactiveController {
  readonly host: LitElement;
  readonly lang: () => string;
  readonly source: () => MessageSource;
  readonly #modules = new Map<LazyLanguage, LazyModule<{ readonly messages: MessageSets }>>();
  #language: Language | null = null;
  #loading: Promise<unknown> | null = null;

  /**
   * @param lang BCP 47 tag of the language that the page asks for
   * @param source messages of the widget
   */
  constructor(host: LitElement, lang: () => string, source: () => MessageSource) {
    this.host = host;
    this.lang = lang;
    this.source = source;

    host.addController(this);
  }

  /** Language of the interface. */
  get language(): Language {
    return this.#language ?? DEFAULT_LANGUAGE;
  }

  /** Whether there is a language to speak: not while the first one loads. */
  get isReady(): boolean {
    return this.#language !== null;
  }

  /** Promise that resolves once the language has loaded, or failed to; `null` while none loads. */
  get loading(): Promise<unknown> | null {
    return this.#loading;
  }

  hostUpdate(): void {
    const language = interfaceLanguage(this.lang());
    this.#loading = null;
    if (language === DEFAULT_LANGUAGE || hasMessages(language, this.source().set)) this.#language = language;
    else this.#load(language);
  }

  #load(language: LazyLanguage): void {
    const module = this.#moduleOf(language);
    if (module.failed) this.#language = DEFAULT_LANGUAGE;
    else this.#loading = module.load();
  }

  #moduleOf(language: LazyLanguage): LazyModule<{ readonly messages: MessageSets }> {
    let module = this.#modules.get(language);
    if (!module) {
      module = new LazyModule(this.host, async () => {
        const loaded = await this.source().import[language]();
        addMessages(language, loaded.messages);
        return loaded;
      });
      this.#modules.set(language, module);
    }
    return module;
  }
}

import type { CSSResult, LitElement } from 'lit';

import { addStyles } from '../dom/style-sheets.js';

/** Lazy modules of each widget. */
const modulesByHost = new WeakMap<LitElement, LazyModule<object>[]>();

/** Whether any lazy module of a widget failed in its latest attempt to load. */
export const hasFailedLazyModule = (host: LitElement): boolean =>
  modulesByHost.get(host)?.some(({ failed }) => failed) ?? false;

/** Loads again every lazy module of a widget that failed. */
export function retryLazyModules(host: LitElement): void {
  for (const module of modulesByHost.get(host) ?? []) if (module.failed) void module.load();
}

/**
 * Code of a widget that is loaded when it is first needed, and then kept. It registers with its widget, which shows one
 * note for all modules that failed: see `renderLazyFailure`. A module that failed is loaded again only by `load()`;
 * until then the widget does without it. Styles that the module exports as `styles` are added to the widget's own.
 */
export class LazyModule<T extends object> {
  readonly host: LitElement;
  readonly importModule: () => Promise<T>;
  /** Whether the latest attempt to load it failed. */
  failed = false;
  #module: T | null = null;
  #loading: Promise<T | null> | null = null;

  /** @param importModule calls `import()` for the module */
  constructor(host: LitElement, importModule: () => Promise<T>) {
    this.host = host;
    this.importModule = importModule;
    const modules = modulesByHost.get(host);
    if (modules) modules.push(this);
    else modulesByHost.set(host, [this]);
  }

  /**
   * Returns the module, and `null` until it has loaded: the first call begins that, and the host updates at its end.
   */
  get(): T | null {
    if (!this.#module && !this.failed) void this.load();
    return this.#module;
  }

  /** Whether it is loading for the first time. */
  get isPending(): boolean {
    return this.#loading !== null && !this.#module;
  }

  /** Loads the module; resolves with `null` where that fails. Concurrent callers share one attempt. */
  load(): Promise<T | null> {
    return (this.#loading ??= this.#attempt());
  }

  async #attempt(): Promise<T | null> {
    try {
      this.#module = await this.importModule();
      this.failed = false;
      const root = this.host.shadowRoot;
      const { styles } = this.#module as { readonly styles?: Styles };
      if (root && styles) addStyles(root, 'cssText' in styles ? [styles] : styles);
    } catch {
      this.failed = true;
      this.#loading = null;
    }
    this.host.requestUpdate();
    return this.#module;
  }
}

type Styles = CSSResult | readonly CSSResult[];

import { adoptStyles, type CSSResult, type LitElement, supportsAdoptingStyleSheets } from 'lit';

/** Lazy modules of each widget, by their host. */
const modulesByHost = new WeakMap<LitElement, LazyModule<object>[]>();

/** Whether any lazy module of a widget could not be loaded when it was last asked for. */
export const hasFailedLazyModule = (host: LitElement): boolean =>
  modulesByHost.get(host)?.some(({ failed }) => failed) ?? false;

/** Loads every lazy module of a widget that failed to load once more. */
export function retryLazyModules(host: LitElement): void {
  for (const module of modulesByHost.get(host) ?? []) if (module.failed) void module.load();
}

/**
 * Code of a widget that is loaded when it is first needed, and then kept. It registers with its widget, which shows one
 * note for all that failed: see `renderLazyFailure`. A module that failed is loaded again by `load()` alone; until then the
 * widget does without it. A module that exports `styles` brings these along.
 */
export class LazyModule<T extends object> {
  readonly host: LitElement;
  readonly importModule: () => Promise<T>;
  /** Whether the latest attempt to load it failed. */
  failed = false;
  #module: T | null = null;
  #loading: Promise<T | null> | null = null;

  /** @param importModule an `import()` of the module */
  constructor(host: LitElement, importModule: () => Promise<T>) {
    this.host = host;
    this.importModule = importModule;
    const modules = modulesByHost.get(host);
    if (modules) modules.push(this);
    else modulesByHost.set(host, [this]);
  }

  /** The module; `null` until it has loaded, when its host is updated. Reading it is what loads it. */
  get(): T | null {
    if (!this.#module && !this.failed) void this.load();
    return this.#module;
  }

  /** Loads the module; resolves with `null` where that fails. Callers that wait at once share one attempt. */
  load(): Promise<T | null> {
    return (this.#loading ??= this.#attempt());
  }

  async #attempt(): Promise<T | null> {
    try {
      this.#module = await this.importModule();
      this.failed = false;
      adoptLazyStyles(this.host.renderRoot, (this.#module as { readonly styles?: Styles }).styles);
    } catch {
      this.failed = true;
      this.#loading = null;
    }
    this.host.requestUpdate();
    return this.#module;
  }
}

type Styles = CSSResult | readonly CSSResult[];

/** Adds to a shadow root's styles, where `adoptStyles` alone would take their place. */
function adoptLazyStyles(root: HTMLElement | DocumentFragment, styles: Styles = []): void {
  if (!(root instanceof ShadowRoot)) return;
  const added: readonly CSSResult[] = 'cssText' in styles ? [styles] : styles;
  if (!supportsAdoptingStyleSheets) {
    adoptStyles(root, [...added]);
    return;
  }
  const sheets = added.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((one) => !sheets.includes(one)), ...sheets];
}

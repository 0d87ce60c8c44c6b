import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy-module.js';
import type { MapContext } from '../context/map-context.js';
import type * as FinderPart from './search-panel.lazy.js';
import { walked } from '../parts/roving-index.js';
import { countOf } from '../data/model.js';
import { outline } from './outline.js';
import { isNothing, NOTHING, type Query } from '../data/query.js';

/** So few are seen at a glance: there is nothing to search for. */
const FEW = 7;

/** So many are in the outline; more are shown a part at a time. */
const MOST_OUTLINED = 100;

/** Everything there is, whole or as the reader asks for it: complete without the picture. */
export class ListController implements ReactiveController {
  readonly host: LitElement;
  /** What searches, filters and sorts: loaded when the reader does, or the list is long. */
  readonly part: LazyModule<typeof FinderPart>;
  #finder: FinderPart.Finder | null = null;
  #query: Query = NOTHING;
  #isOpen = false;
  #isPrinting = false;

  constructor(host: LitElement) {
    this.host = host;

    host.addController(this);
    this.part = new LazyModule(host, () => import('./search-panel.lazy.js'));
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#print);
  }

  render(context: MapContext): TemplateResult {
    const { model, messages, view } = context;
    const isFlat = model.stations.length + model.organizations.length > MOST_OUTLINED || !isNothing(this.#query);
    const finder = isFlat || this.#isOpen ? this.#get() : null;
    const asked = { context, query: this.#query, isPrinting: this.#isPrinting };
    return html`<div class="list ${view}" part="list" @keydown=${this.#press}>
      ${
        countOf(model) > FEW
          ? html`<div class="find">
              <label class="visually-hidden" for="search">${messages.search}</label>
              <input
                id="search"
                class="field"
                type="search"
                autocomplete="off"
                placeholder="${messages.search} · ${messages.searchHint}"
                .value=${this.#query.text}
                @input=${this.#type}
              />
              <details ?open=${this.#isOpen} @toggle=${this.#toggle}>
                <summary>${messages.filter}</summary>
                ${this.#isOpen ? finder?.controls(asked) : nothing}
              </details>
            </div>`
          : nothing
      }
      ${isFlat && finder ? finder.results(asked) : isFlat && !this.part.failed ? nothing : outline(context)}
    </div>`;
  }

  /** Asks something else of the list. */
  ask(change: Partial<Query>): void {
    this.#query = { ...this.#query, ...change };
    this.host.requestUpdate();
  }

  /** What searches, filters and sorts, once it is here. */
  #get(): FinderPart.Finder | null {
    const part = this.part.get();
    return (this.#finder ??= part && new part.Finder(this.host, (change) => this.ask(change)));
  }

  readonly #type = ({ target }: Event): void => this.ask({ text: (target as HTMLInputElement).value });

  readonly #toggle = ({ target }: Event): void => {
    this.#isOpen = (target as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };

  /** On paper there is no showing more. */
  readonly #print = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
  };

  /** Up and down, from one thing to the next. */
  readonly #press = (event: KeyboardEvent): void => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof Element) || !target.classList.contains('choice') || /Left|Right/.test(key)) return;
    const all = [...(currentTarget as Element).querySelectorAll<HTMLElement>('.choice')];
    const next = walked(key, all.indexOf(target as HTMLElement), all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
}

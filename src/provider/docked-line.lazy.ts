import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { keepKeys } from '../base/dom/own-keys.js';
import { closestAcrossShadow } from '../base/dom/closest-across-shadow.js';
import { DEFAULT_LANGUAGE, interfaceLanguage } from '../base/language.js';
import type { Selection } from '../base/selection.js';
import { PROVIDER_MESSAGES, type ProviderMessages } from './messages/index.js';
import { isInSight, whenSightChanges } from './sight.js';

export { dockedLineStyles as styles } from './docked-line.styles.js';

/** A widget that shows what a reader has selected in another one. */
export interface Turn {
  readonly selection: Selection;
  readonly follower: HTMLElement;
  /** Widget that the reader selected in, and what had the focus there; `null` where the page has selected. */
  readonly origin: { readonly widget: HTMLElement; readonly focused: HTMLElement | null } | null;
  /** Whether the reader asked to be led to it. */
  readonly leads: boolean;
}

type WidgetName = keyof ProviderMessages['widgets'];

/** Widget that a selection of each type is for: of several that follow, the reader is told of this one. */
const WIDGET_OF: Readonly<Record<Selection['type'], WidgetName>> = {
  station: 'station-card',
  circle: 'council-timeline',
  alliance: 'council-timeline',
  organization: 'district-map',
  initiative: 'pledge-form',
};

/** Line at the foot of the window that tells which widget shows what was selected, and leads there and back. */
export class DockedLine {
  readonly host: LitElement;
  #turn: Turn | null = null;
  /** Whether the reader has gone to the widget, and may go back. */
  #isThere = false;
  /** Whether the line is in the page, so that its words are announced as they come. */
  #speaks = false;
  #near = '';
  #stopWatching: (() => void) | undefined;

  constructor(host: LitElement) {
    this.host = host;

    keepKeys(host.renderRoot);
  }

  /** Tells of a turn, where the reader does not see it; leads there, where they asked for it. */
  async tell(turn: Turn): Promise<void> {
    if (isBehindDialog(turn)) return;
    const { selection, follower, leads } = turn;
    const before = this.#turn;
    // Several widgets may follow: the reader is led to the one that the selection is for.
    const isMain = nameOf(turn) === WIDGET_OF[selection.type];
    if (!isMain && before?.selection === selection && before.follower !== follower) return;
    if (leads && isMain) {
      this.#show(turn);
      await this.#go();
    } else if (!(await isInSight(follower)) && (turn.origin === null || turn.origin.widget.isConnected)) {
      this.#show(turn);
    } else if (before) this.hide();
  }

  /** Ends the line. */
  hide(): void {
    this.#stopWatching?.();
    this.#turn = null;
    this.#isThere = false;
    this.#speaks = false;
    this.host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const turn = this.#turn;
    if (!turn) return nothing;
    const lang = closestAcrossShadow(this.host, '[lang]')?.getAttribute('lang')?.trim() || DEFAULT_LANGUAGE;
    const language = interfaceLanguage(lang);
    const messages = PROVIDER_MESSAGES[language];
    return html`<div class="dock ${this.#near && 'near'}" part="dock" lang=${language} @keydown=${this.#onKeyDown}>
      <p id="turn" role="status">${this.#speaks ? messages.shown(messages.widgets[nameOf(turn)]) : nothing}</p>
      <button class="go" type="button" aria-describedby="turn" ?hidden=${this.#isThere} @click=${this.#go}>
        ${messages.go}
      </button>
      <button class="back" type="button" ?hidden=${!this.#isThere || !turn.origin} @click=${this.#goBack}>
        ${messages.back}
      </button>
      <button class="close" type="button" aria-label=${messages.close} @click=${this.#close}>×</button>
    </div>`;
  }

  #show(turn: Turn): void {
    this.#turn = turn;
    this.#isThere = false;
    this.#near = '';
    this.#watch(turn.follower, true);
    this.host.requestUpdate();
    void this.host.updateComplete.then(async () => {
      this.#speaks = true;
      this.host.requestUpdate();
      await this.host.updateComplete;
      const line = this.host.renderRoot.querySelector<HTMLElement>('.dock');
      if (line && turn === this.#turn && !(await isInSight(line))) this.#place(line, turn);
    });
  }

  /** Places the line beside what the reader has pressed. */
  #place(line: HTMLElement, { origin }: Turn): void {
    const anchor = origin?.focused ?? origin?.widget;
    // Where the page itself hides the line, it has no box.
    if (!anchor || line.getClientRects().length === 0) return;
    this.#near = `${Math.round(anchor.getBoundingClientRect().bottom + scrollY + 8)}px`;
    line.style.setProperty('--_near', this.#near);
    this.host.requestUpdate();
  }

  /** Hides the line once a widget has come into sight, after it was out of it. */
  #watch(widget: HTMLElement, isUnseen: boolean): void {
    let wasUnseen = isUnseen;
    this.#stopWatching?.();
    this.#stopWatching = whenSightChanges(widget, (isSeen) => {
      if (isSeen && wasUnseen) this.hide();
      wasUnseen ||= !isSeen;
    });
  }

  readonly #go = async (): Promise<void> => {
    const turn = this.#turn;
    if (!turn) return;
    this.#stopWatching?.();
    this.#isThere = true;
    this.host.requestUpdate();
    await reveal(turn.follower);
    if (turn !== this.#turn || !turn.origin) return;
    const { widget } = turn.origin;
    const { top, bottom } = widget.getBoundingClientRect();
    this.#watch(widget, bottom < 0 || top > innerHeight);
  };

  readonly #goBack = (): void => {
    const origin = this.#turn?.origin;
    this.hide();
    if (!origin) return;
    const target = origin.focused?.isConnected ? origin.focused : origin.widget;
    scrollTo(target, 'center');
    if (target === origin.focused) target.focus({ preventScroll: true });
    else focusHeading(target);
  };

  readonly #close = (): void => {
    const { origin } = this.#turn ?? {};
    const isThere = this.#isThere;
    const follower = this.#turn?.follower;
    this.hide();
    // The button that had the focus is gone.
    if (isThere && follower) focusHeading(follower);
    else origin?.focused?.focus({ preventScroll: true });
  };

  readonly #onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#close();
  };
}

/** Whether a modal dialog holds the reader, and the widget that follows is behind it. */
function isBehindDialog({ origin, follower }: Turn): boolean {
  const dialog = origin && closestAcrossShadow(origin.widget, 'dialog[open]');
  if (!dialog || closestAcrossShadow(follower, 'dialog[open]') === dialog) return false;
  try {
    return dialog.matches(':modal');
  } catch {
    // Firefox has `:modal` from version 103, Safari from 15.6.
    return true;
  }
}

/** Returns what a widget is called: by its tag, or, under a tag of the page's own, by what it follows. */
function nameOf({ follower, selection }: Turn): WidgetName {
  const [, name = ''] = /^fumin-(.+)$/.exec(follower.localName) ?? [];
  return name in PROVIDER_MESSAGES[DEFAULT_LANGUAGE].widgets ? (name as WidgetName) : WIDGET_OF[selection.type];
}

/** Scrolls to a widget, and moves the focus to its heading once it has drawn what it is to show. */
async function reveal(widget: HTMLElement & { readonly whenDrawn?: () => Promise<void> }): Promise<void> {
  scrollTo(widget, 'start');
  await widget.whenDrawn?.();
  focusHeading(widget);
}

function scrollTo(element: Element, block: ScrollLogicalPosition): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: isStill ? 'auto' : 'smooth' });
}

function focusHeading(widget: Element): void {
  const root = widget.shadowRoot;
  const heading = root?.querySelector<HTMLElement>('[part~="title"]') ?? root?.querySelector<HTMLElement>('.frame');
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

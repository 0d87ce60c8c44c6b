import { html, nothing, type TemplateResult } from 'lit';

import { formatAge } from '../../domain/dates.js';
import type { Language } from '../language.js';
import type { LoadedResource, ResourceState } from '../resource-controller.js';
import { commonMessages } from '../messages/index.js';
import { problemMessage } from './problem-message.js';

export interface StateViewOptions<T> {
  readonly language: Language;
  /** See `FuminElement.hasLargeText`. */
  readonly hasLargeText: boolean;
  /** Whether the page gave something to show meanwhile: see `FuminElement.hasFallback`. */
  readonly hasFallback: boolean;
  /** What to say where there is nothing to ask for. */
  readonly idleMessage: string;
  readonly onRetry: () => void;
  readonly renderReady: (loaded: LoadedResource<T>) => TemplateResult;
  /** What to show of a resource that has nothing to show. */
  readonly renderEmpty: (loaded: LoadedResource<T>) => TemplateResult;
}

/** The frame of a widget, and in it what suits its state. One place, so that four widgets behave alike. */
export function renderState<T>(state: ResourceState<T>, views: StateViewOptions<T>): TemplateResult {
  const { language, onRetry } = views;
  const messages = commonMessages(language);
  const again = (event: Event): void => {
    // The button is about to go: focus must not go with it.
    const { currentTarget } = event;
    if (currentTarget instanceof Element) currentTarget.closest<HTMLElement>('.frame')?.focus();
    onRetry();
  };
  const loaded = 'value' in state ? state : null;
  return html`
    <div
      class=${views.hasLargeText ? 'frame large' : 'frame'}
      part="frame"
      lang=${language}
      tabindex="-1"
      aria-busy=${state.status === 'loading' ? 'true' : 'false'}
    >
      <div role="status">${announcement(state, views, again)}</div>
      ${state.status === 'error' ? failed(views, again) : nothing}
      ${state.status === 'loading' ? renderPlaceholder(views.hasFallback) : nothing}
      ${state.status === 'idle' && views.hasFallback ? renderFallback() : nothing}
      ${loaded ? (loaded.status === 'empty' ? views.renderEmpty(loaded) : views.renderReady(loaded)) : nothing}
    </div>
  `;

  function announcement(
    { status }: ResourceState<T>,
    { idleMessage, hasFallback }: StateViewOptions<T>,
    onRetry: (event: Event) => void,
  ): TemplateResult | typeof nothing {
    if (status === 'loading') return html`<span class="visually-hidden">${messages.loading}</span>`;
    if (status === 'idle' && !hasFallback) return html`<div class="message muted"><p>${idleMessage}</p></div>`;
    if (state.status === 'error') {
      return html`<div class="message" part="message">
        <p><strong>${messages.failed}</strong></p>
        <p class="muted">${problemMessage(state.problem, language)}</p>
      </div>`;
    }
    if (!loaded?.stale) return nothing;
    return html`<p class="stale" part="message">
      ${messages.stale(formatAge(loaded.received, Date.now(), language))}
      <button type="button" class="link" @click=${onRetry}>${messages.retry}</button>
    </p>`;
  }

  function failed({ hasFallback }: StateViewOptions<T>, onRetry: (event: Event) => void): TemplateResult {
    return html`
      <div class="message">
        <button type="button" class="button" @click=${onRetry}>${messages.retry}</button>
      </div>
      ${hasFallback ? renderFallback() : nothing}
    `;
  }
}

/** What the page gave to be shown meanwhile. */
const renderFallback = (): TemplateResult => html`<div class="fallback"><slot></slot></div>`;

function renderPlaceholder(hasFallback: boolean): TemplateResult {
  return hasFallback
    ? renderFallback()
    : html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;
}

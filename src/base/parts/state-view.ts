import { css, html, nothing, type TemplateResult } from 'lit';

import type { Problem } from '../../contract/index.js';
import { PROBLEM } from '../../contract/problem-types.js';
import { formatAge } from '../../domain/dates.js';
import type { Language } from '../language.js';
import type { LoadedResource, ResourceState } from '../resource-controller.js';
import { commonMessages } from '../messages/index.js';

export const stateViewStyles = css`
  .frame:focus {
    outline: none;
  }

  .message {
    display: grid;
    justify-items: start;
    gap: 0.75em;
    padding: calc(var(--_space) * 1.25);
  }

  .message + .message,
  div:not(:empty) + .message {
    padding-block-start: 0;
  }

  .message p {
    max-inline-size: 40em;
  }

  .fallback {
    padding: calc(var(--_space) * 1.25);
  }

  .message + .fallback {
    padding-block-start: 0;
  }

  .stale {
    padding: 0.625em calc(var(--_space) * 1.25);
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .skeleton {
    display: grid;
    gap: 0.875em;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 1.25);
    /* An answer that is quick should not flash. */
    animation: appear 0.2s 0.25s backwards;
  }

  .skeleton i {
    block-size: 0.75em;
    border-radius: 0.375em;
    background: var(--_border);
  }

  .skeleton i:nth-child(1) {
    inline-size: 55%;
    block-size: 1.125em;
  }

  .skeleton i:nth-child(3) {
    inline-size: 85%;
  }

  .skeleton i:nth-child(4) {
    inline-size: 70%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation-duration: 1ms;
    }
  }
`;

export interface StateViews<T> {
  readonly language: Language;
  /** See `FuminElement.hasLargeText`. */
  readonly large: boolean;
  /** Whether the page gave something to show meanwhile: see `FuminElement.hasFallback`. */
  readonly hasFallback: boolean;
  /** What to say where there is nothing to ask for. */
  readonly idle: string;
  readonly retry: () => void;
  readonly ready: (loaded: LoadedResource<T>) => TemplateResult;
  /** What to show of a resource that has nothing to show. */
  readonly empty: (loaded: LoadedResource<T>) => TemplateResult;
}

/** The frame of a widget, and in it what suits its state. One place, so that four widgets behave alike. */
export function renderState<T>(state: ResourceState<T>, views: StateViews<T>): TemplateResult {
  const { language, retry } = views;
  const messages = commonMessages(language);
  const again = (event: Event): void => {
    // The button is about to go: focus must not go with it.
    const { currentTarget } = event;
    if (currentTarget instanceof Element) currentTarget.closest<HTMLElement>('.frame')?.focus();
    retry();
  };
  const loaded = 'value' in state ? state : null;
  return html`
    <div
      class=${views.large ? 'frame large' : 'frame'}
      part="frame"
      lang=${language}
      tabindex="-1"
      aria-busy=${state.status === 'loading' ? 'true' : 'false'}
    >
      <div role="status">${announcement(state, views, again)}</div>
      ${state.status === 'error' ? failed(views, again) : nothing}
      ${state.status === 'loading' ? renderPlaceholder(views.hasFallback) : nothing}
      ${state.status === 'idle' && views.hasFallback ? renderFallback() : nothing}
      ${loaded ? (loaded.status === 'empty' ? views.empty(loaded) : views.ready(loaded)) : nothing}
    </div>
  `;

  function announcement(
    { status }: ResourceState<T>,
    { idle, hasFallback }: StateViews<T>,
    onRetry: (event: Event) => void,
  ): TemplateResult | typeof nothing {
    if (status === 'loading') return html`<span class="visually-hidden">${messages.loading}</span>`;
    if (status === 'idle' && !hasFallback) return html`<div class="message muted"><p>${idle}</p></div>`;
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

  function failed({ hasFallback }: StateViews<T>, onRetry: (event: Event) => void): TemplateResult {
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

/** A problem in a reader's words: what happened, and what may help. */
export function problemMessage({ type, status }: Problem, language: Language): string {
  const messages = commonMessages(language);
  if (type === PROBLEM.timeout) return messages.late;
  if (type === PROBLEM.invalidAnswer) return messages.unreadable;
  if (status === 404 || status === 410) return messages.missing;
  if (status === 401 || status === 403) return messages.refused;
  if (status == null) return messages.unreached;
  return messages.late;
}

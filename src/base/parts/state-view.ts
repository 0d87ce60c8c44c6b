import { html, nothing, type TemplateResult } from 'lit';

import { formatAge } from '../../domain/dates.js';
import { ON_SERVER } from '../dom/on-server.js';
import type { FrameOptions } from '../fumin-element.js';
import type { LoadedResource, ResourceState } from '../resource-controller.js';
import { commonMessages } from '../messages/index.js';
import { problemMessage } from './problem-message.js';

/** Options of {@link renderState}. */
export interface StateViewOptions<T> extends FrameOptions {
  /** Message shown where there is nothing to load. */
  readonly idleMessage: string;
  /** Loads the resource again. */
  readonly onRetry: () => void;
  /** Renders a resource that has loaded. */
  readonly renderReady: (loaded: LoadedResource<T>) => TemplateResult;
  /** Renders a resource that has loaded and has nothing to show. */
  readonly renderEmpty: (loaded: LoadedResource<T>) => TemplateResult;
}

/** Renders the frame of a widget with its content for the state of its resource, so that all widgets behave alike. */
export function renderState<T>(resourceState: ResourceState<T>, options: StateViewOptions<T>): TemplateResult {
  if (ON_SERVER) return renderServerView();
  const { language, isReady, isHeld, hasFallback, idleMessage, onRetry } = options;
  const state: ResourceState<T> = isReady && !isHeld ? resourceState : { status: 'loading' };
  const messages = commonMessages(language);
  const retry = (event: Event): void => {
    // The button is about to be removed: keep the focus within the widget.
    const { currentTarget } = event;
    if (currentTarget instanceof Element) currentTarget.closest<HTMLElement>('.frame')?.focus();
    onRetry();
  };
  const loaded = 'value' in state ? state : null;
  return html`
    <div
      class=${options.hasLargeText ? 'frame large' : 'frame'}
      part="frame"
      lang=${language}
      tabindex="-1"
      aria-busy=${state.status === 'loading' ? 'true' : 'false'}
    >
      <div role="status">${renderAnnouncement()}</div>
      ${state.status === 'error' ? renderRetry() : nothing} ${state.status === 'loading' ? renderSkeleton() : nothing}
      ${state.status === 'idle' && hasFallback ? renderFallback() : nothing}
      ${loaded ? (loaded.status === 'empty' ? options.renderEmpty(loaded) : options.renderReady(loaded)) : nothing}
    </div>
  `;

  function renderAnnouncement(): TemplateResult | typeof nothing {
    if (!isReady) return nothing;
    if (state.status === 'loading') return html`<span class="visually-hidden">${messages.loading}</span>`;
    if (state.status === 'idle' && !hasFallback) return html`<div class="message muted"><p>${idleMessage}</p></div>`;
    if (state.status === 'error') {
      return html`<div class="message" part="message">
        <p><strong>${messages.failed}</strong></p>
        <p class="muted">${problemMessage(state.problem, language)}</p>
      </div>`;
    }
    if (!loaded?.stale) return nothing;
    return html`<p class="stale" part="message">
      ${messages.stale(formatAge(loaded.received, Date.now(), language))}
      <button type="button" class="link" @click=${retry}>${messages.retry}</button>
    </p>`;
  }

  function renderRetry(): TemplateResult {
    return html`
      <div class="message">
        <button type="button" class="button" @click=${retry}>${messages.retry}</button>
      </div>
      ${hasFallback ? renderFallback() : nothing}
    `;
  }
}

/** Renders the light-DOM children that the page provides for when there are no data. */
const renderFallback = (): TemplateResult => html`<div class="fallback"><slot></slot></div>`;

/** Renders what a server knows: a skeleton, below the content of the page, which is all that there is without script. */
const renderServerView = (): TemplateResult =>
  html`<div class="frame" part="frame"><slot></slot>${renderSkeleton()}</div>`;

const renderSkeleton = (): TemplateResult => html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;

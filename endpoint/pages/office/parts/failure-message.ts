import { html, type TemplateResult } from 'lit';

import { OfficeFailure } from '../data/office-client.js';
import type { OfficeMessages } from '../messages/index.js';

/** Says why a request failed, and how long to wait where the service says so. */
export function describeFailure(error: unknown, messages: OfficeMessages): string {
  if (!(error instanceof OfficeFailure)) return messages.failures.failed;
  const wait = error.retryAfter === null ? '' : messages.wait(error.retryAfter);
  return `${messages.failures[error.kind]}${wait}`;
}

/** Renders that something could not be loaded, with a way to try again. */
export const renderFailure = (error: unknown, messages: OfficeMessages, onRetry: () => void): TemplateResult => html`
  <div class="outcome failed" role="alert">
    <p>${describeFailure(error, messages)}</p>
    <button type="button" class="button" @click=${onRetry}>${messages.retry}</button>
  </div>
`;

import { html, type TemplateResult } from 'lit';

import type { RegisterState } from '../../../src/storage/pledge-state.js';
import type { OfficeMessages } from '../messages/index.js';

/** Renders the state of a pledge; with {@link badgeStyles}. */
export const renderStateBadge = (state: RegisterState, messages: OfficeMessages): TemplateResult =>
  html`<span class=${`badge ${state}`}>${messages.states[state]}</span>`;

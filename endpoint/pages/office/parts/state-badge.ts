import { html, type TemplateResult } from 'lit';

import type { PledgeState } from '../data/office-data.js';
import type { OfficeMessages } from '../messages/index.js';

/** Renders the state of a pledge; with {@link badgeStyles}. */
export const renderStateBadge = (state: PledgeState, messages: OfficeMessages): TemplateResult =>
  html`<span class=${`badge ${state}`}>${messages.states[state]}</span>`;

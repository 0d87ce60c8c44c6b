import { html, type TemplateResult } from 'lit';

import type { CoordinateSystem, Position } from '../../contract/index.js';
import { mapServiceLinks } from '../../domain/map-service-links.js';
import type { Language } from '../language.js';
import { renderLink } from './link.js';
import { mapLinkMessages } from '../messages/deferred/index.js';

/** Renders links that open a place in map services, for directions to it. */
export function renderMapLinks(
  position: Position,
  system: CoordinateSystem,
  name: string,
  language: Language,
): TemplateResult {
  const messages = mapLinkMessages(language);
  return html`<p class="elsewhere small">
    <span class="muted">${messages.openIn}</span>
    ${mapServiceLinks(position, system, name).map(({ service, href }) => renderLink(href, messages.services[service]))}
  </p>`;
}

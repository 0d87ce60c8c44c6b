import { html, type TemplateResult } from 'lit';

import type { CoordinateSystem, Position } from '../../contract/index.js';
import { mapSearchLinks, mapServiceLinks } from '../../domain/map-service-links.js';
import type { Language } from '../language.js';
import { renderLink } from './link.js';
import { mapLinkMessages } from '../messages/deferred/index.js';

/** Accuracy from which a position is not good enough to go by, in metres: that is another block. */
const MIN_ESTIMATE_ACCURACY = 100;

/** Whether a position is an estimate, to which nobody is to be sent. */
export const isEstimate = (accuracy: number | null | undefined, schematic?: boolean | null): boolean =>
  schematic === true || (accuracy ?? 0) >= MIN_ESTIMATE_ACCURACY;

export interface MapLinkOptions {
  /** Whether the position is an estimate: the links search for the name, and say so. */
  readonly isEstimate?: boolean;
  /** Name of the district, which is searched for along with the name. */
  readonly district?: string;
}

/** Renders links that open a place in map services, for directions to it. */
export function renderMapLinks(
  position: Position,
  system: CoordinateSystem,
  name: string,
  language: Language,
  { isEstimate: byName = false, district = '' }: MapLinkOptions = {},
): TemplateResult {
  const messages = mapLinkMessages(language);
  const links = byName ? mapSearchLinks(name, district) : mapServiceLinks(position, system, name);
  return html`<p class="elsewhere small">
    <span class="muted">${byName ? messages.searchIn : messages.openIn}</span>
    ${links.map(({ service, href }) => renderLink(href, messages.services[service]))}
  </p>`;
}

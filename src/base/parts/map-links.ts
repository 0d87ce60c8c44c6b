import { html, type TemplateResult } from 'lit';

import type { CoordinateSystem, Position } from '../../contract/index.js';
import { mapServiceLinks } from '../../domain/map-service-links.js';
import type { Language } from '../language.js';
import type { Words } from '../words.js';
import * as en from '../words/on-demand/en.js';
import * as zh from '../words/on-demand/zh-Hans.js';
import * as zhHant from '../words/on-demand/zh-Hant.js';
import { renderLink } from './source-line.js';

/** Loaded on demand: it brings the conversion of coordinates. */

const mapLinkWords: Words<typeof zh.ways> = { 'zh-Hans': zh.ways, 'zh-Hant': zhHant.ways, en: en.ways };

/** A place in map services, for the way there. */
export function renderMapLinks(
  position: Position,
  system: CoordinateSystem,
  name: string,
  language: Language,
): TemplateResult {
  const words = mapLinkWords[language];
  return html`<p class="elsewhere small">
    <span class="muted">${words.openIn}</span>
    ${mapServiceLinks(position, system, name).map(({ service, href }) => renderLink(href, words.services[service]))}
  </p>`;
}

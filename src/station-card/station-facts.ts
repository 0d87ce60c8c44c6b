import { html, nothing, type TemplateResult } from 'lit';

import type { Station, Text } from '../contract/index.js';
import { formatDate } from '../domain/dates.js';
import { safeUrl, telephoneUrl } from '../domain/url.js';
import type { CardContext } from './context/context.js';

/** What is known of a station, as a list of terms and their descriptions; nothing where nothing is. */
export function renderStationFacts(station: Station, context: CardContext): TemplateResult | typeof nothing {
  const { messages, language, localize } = context;
  const { address, building, opened, builtBy } = station;
  const circle = context.district?.circles.find(({ id }) => id === station.circle);
  const [phone, mail, site] = renderContact(station, context);
  const rows = [
    building ? renderRow(messages.building, localize(building)) : nothing,
    address?.streetAddress ? renderRow(messages.address, localize(address.streetAddress)) : nothing,
    address?.floor ? renderRow(messages.floor, localize(address.floor)) : nothing,
    circle ? renderRow(messages.circle, localize(circle.name)) : nothing,
    opened ? renderDateRow(messages.opened, opened, formatDate(opened, language)) : nothing,
    builtBy?.length ? renderRow(messages.builtBy, renderList(builtBy.map((name) => localize(name)))) : nothing,
    station.serves?.length ? renderRow(messages.serves, renderList(nameServed(station.serves, context))) : nothing,
    phone,
    mail,
    site,
  ] as const;
  if (rows.every((one) => one === nothing)) return nothing;
  // Each in its own place: a list of them would cost a page of cards as much again.
  return html`<dl class="facts">
    ${rows[0]}${rows[1]}${rows[2]}${rows[3]}${rows[4]}${rows[5]}${rows[6]}${rows[7]}${rows[8]}${rows[9]}
  </dl>`;
}

const renderRow = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const renderDateRow = (label: string, date: string, text: string): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd><time datetime=${date}>${text}</time></dd>
  </div>`;

const renderLinkRow = (label: string, href: string, text: string): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd><a href=${href} rel="noopener">${text}</a></dd>
  </div>`;

const renderList = ([first, ...others]: readonly unknown[]): TemplateResult =>
  html`<ul>
    <li>${first}</li>
    ${others.length > 0 ? others.map((value) => html`<li>${value}</li>`) : nothing}
  </ul>`;

/** A served organization is an id of the district's, or a name. */
function nameServed(serves: readonly Text[], { district, localize }: CardContext): unknown[] {
  return serves.map((one) => localize(district?.organizations?.find(({ id }) => id === one)?.name ?? one));
}

function renderContact({ telephone, email, url }: Station, { messages, url: base }: CardContext) {
  const mail = email && safeUrl(`mailto:${email}`, base);
  const site = safeUrl(url, base);
  return [
    telephone ? renderLinkRow(messages.telephone, telephoneUrl(telephone), telephone) : nothing,
    mail ? renderLinkRow(messages.email, mail, email) : nothing,
    site ? renderLinkRow(messages.website, site, site.replace(/^https?:\/\/|\/$/g, '')) : nothing,
  ] as const;
}

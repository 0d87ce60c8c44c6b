import { html, nothing, type TemplateResult } from 'lit';

import { renderFact } from '../base/parts/fact-list.js';
import type { Station, Text } from '../contract/index.js';
import { formatDate } from '../domain/dates.js';
import { safeUrl, telephoneUrl } from '../domain/url.js';
import type { CardContext } from './context/context.js';

/** Renders what is known of a station as a description list; nothing where nothing is. */
export function renderStationFacts(station: Station, context: CardContext): TemplateResult | typeof nothing {
  const { messages, language, localize } = context;
  const { address, building, opened, builtBy } = station;
  const circle = context.district?.circles.find(({ id }) => id === station.circle);
  const [phone, mail, site] = renderContact(station, context);
  const rows = [
    building ? renderFact(messages.building, localize(building)) : nothing,
    address?.streetAddress ? renderFact(messages.address, localize(address.streetAddress)) : nothing,
    address?.floor ? renderFact(messages.floor, localize(address.floor)) : nothing,
    circle ? renderFact(messages.circle, localize(circle.name)) : nothing,
    opened ? renderDateRow(messages.opened, opened, formatDate(opened, language)) : nothing,
    builtBy?.length ? renderFact(messages.builtBy, renderList(builtBy.map((name) => localize(name)))) : nothing,
    station.serves?.length ? renderFact(messages.serves, renderList(nameServed(station.serves, context))) : nothing,
    phone,
    mail,
    site,
  ] as const;
  if (rows.every((row) => row === nothing)) return nothing;
  // Each has its own place in the template: a list would cost a page of cards as much again.
  return html`<dl class="facts">
    ${rows[0]}${rows[1]}${rows[2]}${rows[3]}${rows[4]}${rows[5]}${rows[6]}${rows[7]}${rows[8]}${rows[9]}
  </dl>`;
}

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

/** Renders values as a list: most have one, which has its own place. */
const renderList = ([first, ...others]: readonly unknown[]): TemplateResult =>
  html`<ul>
    <li>${first}</li>
    ${others.length > 0 ? others.map((value) => html`<li>${value}</li>`) : nothing}
  </ul>`;

/** Names the organizations that a station serves: each is given by an id of the district's, or by name. */
function nameServed(serves: readonly Text[], { district, localize }: CardContext): unknown[] {
  return serves.map((idOrName) =>
    localize(district?.organizations?.find(({ id }) => id === idOrName)?.name ?? idOrName),
  );
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

import { html, nothing, type TemplateResult } from 'lit';

import { link } from '../base/parts/source-line.js';
import type { Station, Text } from '../contract/index.js';
import { formatDate } from '../domain/dates.js';
import { safeUrl, telephoneUrl } from '../domain/url.js';
import type { CardContext } from './context.js';

type Row = readonly [label: string, value: unknown];

/** What is known of a station, as a list of terms and their descriptions; nothing where nothing is. */
export function facts(station: Station, context: CardContext): TemplateResult | typeof nothing {
  const { words, language, say } = context;
  const { address, building, opened, builtBy } = station;
  const circle = context.district?.circles.find(({ id }) => id === station.circle);
  const rows = [
    building && row(words.building, say(building)),
    address?.streetAddress && row(words.address, say(address.streetAddress)),
    address?.floor && row(words.floor, say(address.floor)),
    circle && row(words.circle, say(circle.name)),
    opened && row(words.opened, html`<time datetime=${opened}>${formatDate(opened, language)}</time>`),
    builtBy?.length && row(words.builtBy, all(builtBy.map((name) => say(name)))),
    station.serves?.length && row(words.serves, all(served(station.serves, context))),
    ...contact(station, context),
  ].filter((one): one is Row => Boolean(one));
  if (rows.length === 0) return nothing;
  return html`<dl class="facts">
    ${rows.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const row = (label: string, value: unknown): Row => [label, value];

const all = (values: readonly unknown[]): TemplateResult =>
  html`<ul>
    ${values.map((value) => html`<li>${value}</li>`)}
  </ul>`;

/** A served organization is an id of the district's, or a name. */
function served(serves: readonly Text[], { district, say }: CardContext): unknown[] {
  return serves.map((one) => say(district?.organizations?.find(({ id }) => id === one)?.name ?? one));
}

function contact({ telephone, email, url }: Station, { words, url: base }: CardContext): (Row | null)[] {
  const mail = email && safeUrl(`mailto:${email}`, base);
  const site = safeUrl(url, base);
  return [
    telephone ? row(words.telephone, link(telephoneUrl(telephone), telephone)) : null,
    mail ? row(words.email, link(mail, email)) : null,
    site ? row(words.website, link(site, site.replace(/^https?:\/\/|\/$/g, ''))) : null,
  ];
}

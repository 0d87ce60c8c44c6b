import { html, nothing, type TemplateResult } from 'lit';

import type { Messages } from './messages/index.js';

export interface NoticeOptions {
  readonly messages: Messages;
  readonly endpoint: URL;
  /** Number of other sites whose pages may ask this endpoint; `*` for any. */
  readonly origins: string;
  /** Whether pages of other origins may load the widgets' files. */
  readonly isShared: boolean;
  /** Whether the files of this version stay after an upgrade. */
  readonly keepsVersions: boolean;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Renders what would keep copied lines from working elsewhere, in the order in which it has to be mended. */
export function renderNotices({
  messages,
  endpoint,
  origins,
  isShared,
  keepsVersions,
}: NoticeOptions): TemplateResult | typeof nothing {
  const { hostname, origin, protocol } = endpoint;
  const count = Number(origins);
  const notices = [
    ...(LOOPBACK.test(hostname) ? [html`<p>${messages.loopback}</p>`] : []),
    ...(protocol === 'http:' && !LOOPBACK.test(hostname) ? [html`<p>${messages.insecure}</p>`] : []),
    ...(count === 0
      ? [
          html`<div>
            <p>${messages.noOrigins(origin)}</p>
            <code>--origins https://www.example.com</code>
          </div>`,
        ]
      : []),
    ...(isShared
      ? []
      : [
          html`<div>
            <p>${messages.notShared}</p>
            <code>Access-Control-Allow-Origin: *</code>
          </div>`,
        ]),
    ...(count > 0 ? [html`<p>${messages.someOrigins(count)}</p>`] : []),
    ...(keepsVersions
      ? []
      : [
          html`<div>
            <p>${messages.versionsGo}</p>
            <code>--widgets versions/</code>
          </div>`,
        ]),
  ];
  if (notices.length === 0) return nothing;
  return html`
    <section class="notices" aria-labelledby="notices-heading">
      <h3 id="notices-heading">${messages.notices}</h3>
      <ul>
        ${notices.map((notice) => html`<li>${notice}</li>`)}
      </ul>
    </section>
  `;
}

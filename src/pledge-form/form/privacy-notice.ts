import { html, nothing, type TemplateResult } from 'lit';

import { renderFactList } from '../../base/parts/fact-list.js';
import { renderLink } from '../../base/parts/link.js';
import type { Initiative, Text } from '../../contract/index.js';
import { safeUrl } from '../../domain/url.js';
import type { FormContext } from '../context/form-context.js';

/** Renders how contact data are used, before the form asks for them. */
export function renderPrivacyNotice({ privacy }: Initiative, { messages, localize, url }: FormContext): TemplateResult {
  const { controller, purpose, retention, version } = privacy ?? {};
  const href = safeUrl(privacy?.notice, url);
  const fact = (term: string, value: Text | null | undefined) => (value ? ([term, localize(value)] as const) : null);
  return html`<div class="notice">
    <h4>${messages.privacy}</h4>
    ${privacy ? nothing : html`<p>${messages.noNotice}</p>`}
    ${renderFactList([
      fact(messages.controller, controller),
      fact(messages.purpose, purpose),
      fact(messages.retention, retention),
      [messages.revoking, messages.revokingBy],
    ])}
    ${
      privacy
        ? html`<p>
            ${href ? renderLink(href, messages.notice) : nothing}
            <span class="muted">${messages.noticeVersion(version ?? '')}</span>
          </p>`
        : nothing
    }
  </div>`;
}

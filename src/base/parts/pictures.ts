import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Image, Text } from '../../contract/index.js';
import { sayText } from '../../domain/text.js';
import { safeUrl } from '../../domain/url.js';

export interface PictureContext {
  /** What the pictures' URLs are relative to. */
  readonly url: string;
  /** The reader's language. */
  readonly lang: string;
  readonly say: (text: Text | null | undefined) => unknown;
}

/** Pictures with their own proportions, so that nothing moves when they arrive; nothing where there is none to show. */
export function pictures(
  images: readonly Image[] | null | undefined,
  { url, lang, say }: PictureContext,
): TemplateResult | typeof nothing {
  const shown = (images ?? []).flatMap((image) => {
    const src = safeUrl(image.src, url);
    return src ? [{ ...image, src }] : [];
  });
  if (shown.length === 0) return nothing;
  return html`<div class="pictures">
    ${shown.map(
      ({ src, alt, credit, width, height }) =>
        html`<figure>
          <img
            src=${src}
            alt=${sayText(alt, lang)}
            width=${ifDefined(width ?? undefined)}
            height=${ifDefined(height ?? undefined)}
            loading="lazy"
            decoding="async"
          />
          ${credit ? html`<figcaption>${say(credit)}</figcaption>` : nothing}
        </figure>`,
    )}
  </div>`;
}

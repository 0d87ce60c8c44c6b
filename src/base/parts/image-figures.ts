import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Image, Text } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';
import { safeUrl } from '../../domain/url.js';

export interface ImageFiguresContext {
  /** What the pictures' URLs are relative to. */
  readonly url: string;
  /** The reader's language. */
  readonly lang: string;
  readonly localize: (text: Text | null | undefined) => unknown;
  /** Called when a picture is pressed, which is a link to itself then; the event's default is to follow it. */
  readonly onOpen?: ((event: Event, index: number) => void) | undefined;
}

/** Those of the pictures that can be shown, their URLs whole. */
export function displayableImages(images: readonly Image[] | null | undefined, url: string): readonly Image[] {
  return (images ?? []).flatMap((image) => {
    const src = safeUrl(image.src, url);
    return src ? [{ ...image, src }] : [];
  });
}

/** Pictures with their own proportions, so that nothing moves when they arrive; nothing where there is none to show. */
export function renderImageFigures(
  images: readonly Image[] | null | undefined,
  { url, lang, localize, onOpen }: ImageFiguresContext,
): TemplateResult | typeof nothing {
  const shown = displayableImages(images, url);
  if (shown.length === 0) return nothing;
  return html`<div class="pictures">
    ${shown.map((image, index) => {
      const { src, credit } = image;
      const alt = localizeText(image.alt, lang);
      const img = renderImage(image, alt);
      const name = alt ? undefined : src.slice(src.lastIndexOf('/') + 1);
      return html`<figure>
        ${
          onOpen
            ? html`<a href=${src} aria-label=${ifDefined(name)} @click=${(event: Event) => onOpen(event, index)}
                >${img}</a
              >`
            : img
        }
        ${credit ? html`<figcaption>${localize(credit)}</figcaption>` : nothing}
      </figure>`;
    })}
  </div>`;
}

function renderImage({ src, width, height }: Image, alt: string): TemplateResult {
  return html`<img
    src=${src}
    alt=${alt}
    width=${ifDefined(width ?? undefined)}
    height=${ifDefined(height ?? undefined)}
    loading="lazy"
    decoding="async"
    @error=${markFailed}
    @load=${unmarkFailed}
  />`;
}

/** Marks the figure of a picture that cannot be had with what it would have shown, for styles to say it in its place. */
function markFailed({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLImageElement)) return;
  currentTarget.closest('figure')?.setAttribute('data-failed', currentTarget.alt);
}

function unmarkFailed({ currentTarget }: Event): void {
  if (currentTarget instanceof HTMLImageElement) currentTarget.closest('figure')?.removeAttribute('data-failed');
}

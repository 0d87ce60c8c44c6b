import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Image, Text } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';
import { safeUrl } from '../../domain/url.js';

export interface ImageFiguresContext {
  /** URL that those of the pictures are relative to. */
  readonly url: string;
  /** Reader's language, as a BCP 47 tag. */
  readonly lang: string;
  /** Renders a text of the data. */
  readonly localize: (text: Text | null | undefined) => unknown;
  /**
   * Opens a picture. Where given, each picture is a link to its file, and following it is the event's default action.
   */
  readonly onOpen?: ((event: Event, index: number) => void) | undefined;
}

/** Filters images down to those that can be shown, with their URLs resolved. */
export function displayableImages(images: readonly Image[] | null | undefined, url: string): readonly Image[] {
  return (images ?? []).flatMap((image) => {
    const src = safeUrl(image.src, url);
    return src ? [{ ...image, src }] : [];
  });
}

/**
 * Renders pictures in their own proportions, so that nothing moves when they load; nothing where there is none to show.
 */
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

/** Marks the figure of an image that failed to load with its alternative text, for styles to show in its place. */
function markFailed({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLImageElement)) return;
  currentTarget.closest('figure')?.setAttribute('data-failed', currentTarget.alt);
}

function unmarkFailed({ currentTarget }: Event): void {
  if (currentTarget instanceof HTMLImageElement) currentTarget.closest('figure')?.removeAttribute('data-failed');
}

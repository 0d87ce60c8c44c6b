import type { PolicySources } from './content-security-policy.js';
import { composeElement } from './markup.js';
import { pageFile } from './page-file.js';
import { fileAttributes, type Manifest } from './script-snippet.js';
import { ID_ATTRIBUTES, type WidgetName, type WidgetOptions } from './widget-options.js';

export interface FrameSnippetOptions extends WidgetOptions {
  readonly endpoint: URL;
  /** Whether the endpoint is a published folder, whose pages are files: these know a language, and no colours. */
  readonly isPublished?: boolean | undefined;
  /** Title of the frame, which a screen reader says. */
  readonly title: string;
}

/** Script that sizes the frames of a page by their content. */
const FRAME_SCRIPT = 'fumin-frame.js';

/** Height of a frame that nothing sizes, in CSS pixels: it scrolls inside. */
export const FRAME_HEIGHTS: Readonly<Record<WidgetName, number>> = {
  'station-card': 560,
  'district-map': 720,
  'council-timeline': 720,
  'pledge-form': 760,
};

/** Composes the URL of the endpoint's page that shows a widget in a frame. A frame knows no language but its own. */
export function composeEmbedUrl(options: FrameSnippetOptions): URL {
  const { widget, id = null, lang, endpoint } = options;
  if (options.isPublished) {
    return new URL(pageFile({ widget, id, isCompact: false, language: lang ?? 'zh-Hans' }), endpoint);
  }
  const url = new URL(`embed/${widget}`, endpoint);
  const idAttribute = ID_ATTRIBUTES[widget];
  const query = {
    ...(idAttribute ? { [idAttribute]: id } : {}),
    lang,
    scheme: options.scheme,
    accent: options.accent,
    text: options.hasLargeText ? 'large' : null,
  };
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url;
}

/** Composes a frame that shows a widget where a page takes no script. */
export const composeFrame = (options: FrameSnippetOptions): string =>
  composeElement('iframe', {
    src: composeEmbedUrl(options).href,
    title: options.title,
    width: '100%',
    height: String(FRAME_HEIGHTS[options.widget]),
    // Its successor is a style, which a strict policy of the page would block.
    frameborder: '0',
    loading: options.loading,
    allow: 'clipboard-write; geolocation',
  });

/** Composes the script that sizes a page's frames. */
export function composeFrameScript(base: URL, manifest: Manifest): string {
  const { url: src, ...attributes } = fileAttributes(FRAME_SCRIPT, base, manifest);
  return composeElement('script', { src, ...attributes, async: true });
}

/** Sources that a page with a frame needs; with `base`, for the script that sizes it too. */
export const framePolicy = (endpoint: URL, base: URL | null): PolicySources => ({
  'frame-src': [endpoint.origin],
  ...(base ? { 'script-src': [base.origin] } : {}),
});

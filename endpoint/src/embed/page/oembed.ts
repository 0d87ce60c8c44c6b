import { composeElement } from '../../../../src/snippets/markup.js';
import { FRAME_HEIGHTS } from '../../../../src/snippets/frame-snippet.js';
import type { WidgetName } from '../../../../src/snippets/widget-options.js';
import { findWidget } from './embed-options.js';
import { html, Html } from './html.js';

/** Description of a page, as oEmbed 1.0 has it. Lengths are in CSS pixels. */
export interface EmbedDescription {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Time, in seconds, for which a description may be kept. */
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** Address of a page: of the endpoint that it is below, and of itself. */
export interface PageAddress {
  readonly widget: WidgetName;
  /** URL of the endpoint, ending in a slash. */
  readonly endpoint: URL;
  readonly url: URL;
}

/** Maximum size of a frame, in CSS pixels; `null` for any. */
export interface MaxSize {
  readonly width: number | null;
  readonly height: number | null;
}

const DEFAULT_WIDTH = 640;

/** Width, in CSS pixels, below which text takes more lines. */
const NARROW_WIDTH = 480;

/** Height of a narrow frame, as a multiple of that of a wide one. */
const NARROW_HEIGHT_FACTOR = 1.25;

/** Time, in seconds, for which a description may be kept: names rarely change. */
const CACHE_AGE = 86_400;

/**
 * Parses the address of a page of an endpoint; `null` if it is none. Whatever stands before `/embed/` is the endpoint's
 * path: a proxy may have put it below one that the endpoint does not know.
 *
 * @param host host of the endpoint, with its port, as the reader knows it
 */
export function parsePageAddress(text: string, host: string): PageAddress | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const [, path, name = ''] = /^(.*\/)embed\/([^/]+)$/.exec(url.pathname) ?? [];
  const widget = findWidget(name);
  const isOurs = /^https?:$/.test(url.protocol) && url.host === host.toLowerCase() && !url.username && !url.password;
  if (!isOurs || widget === null || path === undefined) return null;
  url.hash = '';
  return { widget, endpoint: new URL(path, url), url };
}

interface DescriptionOptions {
  readonly address: PageAddress;
  readonly title: string;
  readonly providerName: string;
  readonly maxSize: MaxSize;
  /** Major version of the widgets; `null` where there are no files of them. */
  readonly major: string | null;
}

/** Composes the description of a page: a frame, and the script that makes it as high as its content. */
export function describePage({ address, title, providerName, maxSize, major }: DescriptionOptions): EmbedDescription {
  const { widget, endpoint, url } = address;
  const width = Math.min(DEFAULT_WIDTH, maxSize.width ?? DEFAULT_WIDTH);
  const usual = Math.round(FRAME_HEIGHTS[widget] * (width < NARROW_WIDTH ? NARROW_HEIGHT_FACTOR : 1));
  const height = Math.min(usual, maxSize.height ?? usual);
  const frame = composeElement('iframe', {
    src: url.href,
    title,
    width: String(width),
    height: String(height),
    frameborder: '0',
    loading: 'lazy',
    allow: 'clipboard-write; geolocation',
  });
  // Where a height is given, a frame keeps to it, and scrolls inside.
  const isSized = major !== null && maxSize.height === null;
  const src = new URL(`fumin/${major}/fumin-frame.js`, endpoint).href;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: providerName,
    provider_url: endpoint.href,
    cache_age: CACHE_AGE,
    html: isSized ? frame + composeElement('script', { src, async: true }) : frame,
    width,
    height,
  };
}

/** Formats a description as XML. Characters that XML cannot have are left out. */
export const formatDescriptionAsXml = (description: EmbedDescription): string =>
  [
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>',
    ...Object.entries(description).map(([name, value]) => {
      const text = String(value).replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
      return html`<${new Html(name)}>${text}</${new Html(name)}>`.text;
    }),
    '</oembed>\n',
  ].join('');

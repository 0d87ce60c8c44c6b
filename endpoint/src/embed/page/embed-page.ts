import { contrastRatio } from '../../../../src/domain/contrast.js';
import { firstDataPaths, ID_ATTRIBUTES } from '../../../../src/snippets/widget-options.js';
import type { Manifest } from '../../../../src/snippets/script-snippet.js';
import { composeContent, describeContent, findShownId, listDataOrigins, type EmbedDocuments } from './embed-content.js';
import type { EmbedOptions } from './embed-options.js';
import { composePolicy } from './embed-policy.js';
import { html, type Content, Html } from './html.js';
import { SERVED_ADDRESSES, type PageAddresses } from './page-addresses.js';
import { createPageContext, type PageContext } from './page-context.js';

/** Version of the widgets that a page loads, with the manifest of its files. */
export interface PageWidgets {
  readonly version: string;
  readonly manifest: Manifest;
}

export interface PageSettings {
  /** `null` where there are no files of the widgets: the page is text then. */
  readonly widgets: PageWidgets | null;
  /**
   * Origins of pages that may have this one in a frame, beside its own; `*` for any. `null` for a page in a file, which has
   * its policy in itself and so cannot say.
   */
  readonly ancestors: '*' | readonly string[] | null;
  readonly now: Date;
  /** URL of the endpoint that the widget loads its data from, ending in a slash; the page's own by default. */
  readonly dataEndpoint?: URL | undefined;
  /** Addresses that the page leads to; as a service has them by default. */
  readonly addresses?: PageAddresses;
  /** Links to this page's oEmbed description by media type, where it has one. */
  readonly descriptions?: Readonly<Record<string, string>>;
}

/** Page as it is sent, or written to a file. */
export interface EmbedPage {
  readonly html: string;
  /** Value of its `Content-Security-Policy` header. */
  readonly policy: string;
}

/** Composes the page of a widget for a frame: a pure function of the documents, the options and the settings. */
export function composeEmbedPage(documents: EmbedDocuments, options: EmbedOptions, settings: PageSettings): EmbedPage {
  const context = createPageContext(options, settings.now, settings.addresses);
  const { toEndpoint, toPage } = context.addresses;
  const { title, description } = describeContent(documents, context);
  const style = options.accent === null ? null : composeAccentStyle(options.accent);
  const { widgets, dataEndpoint } = settings;
  const dataUrl = dataEndpoint?.href ?? toEndpoint;
  const id = findShownId(documents);
  const canonical = { ...options, id, isCompact: false, scheme: null, accent: null, hasLargeText: false };
  const body = html`${options.widget === 'pledge-form' && composeFrameNotice(options, context)}
    <fumin-provider endpoint="${dataUrl}" credentials="same-origin">
      ${composeElement({ ...options, id }, composeContent(documents, options, context))}
    </fumin-provider>`;
  const head = [
    description && html`<meta name="description" content="${description}" />`,
    html`<link rel="canonical" href="${toPage(canonical)}" />`,
    ...Object.entries(settings.descriptions ?? {}).map(
      ([type, href]) => html`<link rel="alternate" type="${type}" href="${href}" title="${title}" />`,
    ),
    ...(widgets ? composeFiles(widgets, { ...options, id }, { toEndpoint, dataUrl }) : []),
    // Its text is made of a colour that has been checked, and is the one that the policy has the hash of.
    style !== null && new Html(`<style>${style}</style>`),
  ];
  const { ancestors } = settings;
  const dataOrigins = [...(dataEndpoint ? [dataEndpoint.origin] : []), ...listDataOrigins(documents)];
  const policy = composePolicy({ style, dataOrigins, ancestors });
  return {
    html: composeDocument({ title, policy: ancestors === null ? policy : null, head, body, options }),
    policy,
  };
}

interface DocumentParts {
  readonly title: string;
  /** Policy that the page has in itself; `null` where it comes with its header. */
  readonly policy?: string | null;
  readonly head: readonly Content[];
  readonly body: Content;
  readonly options: Pick<EmbedOptions, 'lang'> & Partial<Pick<EmbedOptions, 'scheme' | 'hasLargeText'>>;
}

/** Composes a document with its head. */
export const composeDocument = ({ title, policy, head, body, options }: DocumentParts): string =>
  html`<!doctype html>
    <html
      lang="${options.lang}"
      ${options.scheme && html` data-scheme="${options.scheme}"`}${options.hasLargeText && html` data-fumin-text="large"`}
    >
      <head>
        <meta charset="utf-8" />
        ${policy && html`<meta http-equiv="Content-Security-Policy" content="${policy}" />`}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${options.scheme ?? 'light dark'}" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${head.filter(Boolean).map((line) => [line, '\n'])}
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;

function composeElement({ widget, id, isCompact }: EmbedOptions, content: Html): Html {
  const tag = new Html(`fumin-${widget}`);
  const idAttribute = ID_ATTRIBUTES[widget];
  const attributes = [
    idAttribute && id && html` ${idAttribute}="${id}"`,
    isCompact && widget === 'station-card' && html` variant="compact"`,
  ];
  return html`<${tag}${attributes}>
${content}
</${tag}>`;
}

/** Name of the style sheet of the pages. */
export const PAGE_STYLES = 'fumin-embed.css';

/** Name of the script that tells the host of a frame the height of its content. */
const PAGE_SCRIPT = 'fumin-embed.js';

/** Composes the link to the style sheet of the pages; nothing in a version that has none. */
export const composeStyleLink = (
  { version, manifest }: PageWidgets,
  toEndpoint: string = SERVED_ADDRESSES.toEndpoint,
): Content =>
  manifest.integrity[PAGE_STYLES] &&
  html`<link
    rel="stylesheet"
    href="${toEndpoint}fumin/${version}/${PAGE_STYLES}"
    integrity="${manifest.integrity[PAGE_STYLES]}"
  />`;

function composeFiles(
  widgets: PageWidgets,
  options: EmbedOptions,
  { toEndpoint, dataUrl }: { readonly toEndpoint: string; readonly dataUrl: string },
): readonly Content[] {
  const { version, manifest } = widgets;
  const folder = `${toEndpoint}fumin/${version}/`;
  const entry = manifest.elements[`fumin-${options.widget}`];
  const provider = manifest.elements['fumin-provider'];
  const languageFiles = [entry, provider].flatMap((element) => element?.languages[options.language] ?? []);
  const modules = new Set([...(entry?.files ?? []), ...(provider?.files ?? []), ...languageFiles]);
  const script = (file: string): Content =>
    manifest.integrity[file] &&
    html`<script type="module" src="${folder}${file}" integrity="${manifest.integrity[file]}"></script>`;
  return [
    composeStyleLink(widgets, toEndpoint),
    script('fumin.js'),
    script(PAGE_SCRIPT),
    ...[...modules].map(
      (file) => html`<link rel="modulepreload" href="${folder}${file}" integrity="${manifest.integrity[file]}" />`,
    ),
    ...firstDataPaths(options).map(
      (path) => html`<link rel="preload" as="fetch" href="${dataUrl}${path}" crossorigin="anonymous" />`,
    ),
  ];
}

/** Composes the note that a page of another site in whose frame the form stands keeps nothing for others; script shows it. */
const composeFrameNotice = (options: EmbedOptions, { messages: { page }, addresses }: PageContext): Html =>
  html`<p class="framed" data-framed hidden>
    ${page.framed}
    <a href="${addresses.toPage(options)}" target="_blank" rel="noopener">${page.openAlone}</a>
  </p>`;

/** Composes the style of an accent colour, with the text on it in whichever of black and white is read better. */
function composeAccentStyle(accent: string): string {
  const onAccent = contrastRatio(accent, '#000') > contrastRatio(accent, '#fff') ? '#000' : '#fff';
  return `fumin-provider { --fumin-accent: ${accent}; --fumin-on-accent: ${onAccent}; }`;
}

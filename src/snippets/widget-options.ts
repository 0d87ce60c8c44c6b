import type { AttributeValue } from './markup.js';

/** Widgets, by the name of their element without its prefix. */
export const WIDGETS = ['station-card', 'district-map', 'council-timeline', 'pledge-form'] as const;
export type WidgetName = (typeof WIDGETS)[number];

/** Attribute of a widget that names what it shows: a station, a council or an initiative. */
export const ID_ATTRIBUTES = {
  'station-card': 'station',
  'district-map': null,
  'council-timeline': 'council',
  'pledge-form': 'initiative',
} as const satisfies Record<WidgetName, string | null>;

/** Kind of what a widget shows. */
export type SubjectKind = NonNullable<(typeof ID_ATTRIBUTES)[WidgetName]>;

/** Widget as it is to stand on a page. */
export interface WidgetOptions {
  readonly widget: WidgetName;
  /** Id of the station, council or initiative; `null` for the one that the widget shows by itself. */
  readonly id?: string | null | undefined;
  /** BCP 47 tag of a language of the interface; `null` for the page's. */
  readonly lang?: string | null | undefined;
  /** Colours; `null` for those of the page. */
  readonly scheme?: 'light' | 'dark' | null | undefined;
  /** Accent colour, as `#rrggbb`; `null` for the widget's own. */
  readonly accent?: string | null | undefined;
  readonly hasLargeText?: boolean | undefined;
  /** `lazy` to load code and data only when the widget comes near the window. */
  readonly loading?: string | null | undefined;
}

/** Attributes of a widget's element. */
export const widgetAttributes = (options: WidgetOptions, endpoint: URL | null): Record<string, AttributeValue> => {
  const idAttribute = ID_ATTRIBUTES[options.widget];
  return {
    lang: options.lang,
    endpoint: endpoint?.href,
    ...(idAttribute ? { [idAttribute]: options.id } : {}),
    loading: options.loading,
    'data-fumin-text': options.hasLargeText ? 'large' : null,
  };
};

/**
 * Composes the rule of a style sheet that gives a widget its colours; `null` where it has none of its own. An attribute
 * `style` would be blocked by a strict policy.
 */
export function composeStyleRule({ widget, id, scheme, accent }: WidgetOptions): string | null {
  const declarations = [
    ...(accent ? [`--fumin-accent: ${accent}`] : []),
    ...(scheme ? [`color-scheme: ${scheme}`] : []),
  ];
  const idAttribute = ID_ATTRIBUTES[widget];
  const selector = `fumin-${widget}${idAttribute && id ? `[${idAttribute}="${id}"]` : ''}`;
  return declarations.length > 0 ? `${selector} { ${declarations.join('; ')}; }` : null;
}

/** Paths, below the endpoint, of the data that a widget asks for first. */
export function firstDataPaths({ widget, id }: WidgetOptions): readonly string[] {
  switch (widget) {
    case 'station-card':
      return id ? [`stations/${id}.json`] : [];
    case 'district-map':
      return ['district.json', 'stations.json'];
    case 'council-timeline':
      return ['district.json', ...(id ? [`councils/${id}.json`] : [])];
    case 'pledge-form':
      return [id ? `initiatives/${id}.json` : 'district.json'];
  }
}

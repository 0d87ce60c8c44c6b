import { type Language, LANGUAGES } from '../../../src/base/language.js';
import { type Framework, FRAMEWORKS, ID_ATTRIBUTES, type WidgetName, WIDGETS } from '../../../src/snippets/index.js';

/** Ways to put a widget on a page: lines with a script, a frame, or the package in a project. */
export const WAYS = ['script', 'frame', 'npm'] as const;
export type Way = (typeof WAYS)[number];

export const SCHEMES = ['light', 'dark'] as const;

/** Widths of the preview, in CSS pixels; `full` for all that there is. */
export const WIDTHS = ['320', '768', 'full'] as const;

/** Choices of the reader, as the page's URL keeps them. `null` leaves a choice to the page, or to the widget. */
export interface Configuration {
  readonly widget: WidgetName;
  readonly station: string | null;
  readonly council: string | null;
  readonly initiative: string | null;
  readonly lang: Language | null;
  readonly scheme: (typeof SCHEMES)[number] | null;
  /** Accent colour, as `#rrggbb`. */
  readonly accent: string | null;
  readonly hasLargeText: boolean;
  readonly isLazy: boolean;
  readonly way: Way;
  readonly framework: Framework;
  readonly width: (typeof WIDTHS)[number];
  /** Language of this page; `null` for the browser's. */
  readonly interfaceLanguage: Language | null;
}

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const COLOR = /^#[0-9a-f]{6}$/;

/** Parses a colour that a person typed; `null` where it is none. */
export function parseColor(text: string): string | null {
  const digits = text.trim().toLowerCase().replace(/^#/, '');
  const color = `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
  return COLOR.test(color) ? color : null;
}

/** Parses the query of the page's URL. What is not known, or not well-formed, counts as not chosen. */
export function parseConfiguration(query: string): Configuration {
  const parameters = new URLSearchParams(query);
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === parameters.get(name)) ?? null;
  const id = (name: string): string | null => {
    const value = parameters.get(name) ?? '';
    return ID.test(value) ? value : null;
  };
  return {
    widget: oneOf('widget', WIDGETS) ?? 'station-card',
    station: id('station'),
    council: id('council'),
    initiative: id('initiative'),
    lang: oneOf('lang', LANGUAGES),
    scheme: oneOf('scheme', SCHEMES),
    accent: parseColor(parameters.get('accent') ?? ''),
    hasLargeText: parameters.get('text') === 'large',
    isLazy: parameters.get('loading') === 'lazy',
    way: oneOf('way', WAYS) ?? 'script',
    framework: oneOf('framework', FRAMEWORKS) ?? 'plain',
    width: oneOf('width', WIDTHS) ?? 'full',
    interfaceLanguage: oneOf('interface', LANGUAGES),
  };
}

/** Formats choices as a query, `''` where nothing has been chosen. */
export function formatConfiguration(configuration: Configuration): string {
  const { hasLargeText, isLazy, interfaceLanguage, ...others } = configuration;
  const values: Readonly<Record<string, string | null>> = {
    ...others,
    widget: others.widget === 'station-card' ? null : others.widget,
    way: others.way === 'script' ? null : others.way,
    framework: others.framework === 'plain' ? null : others.framework,
    width: others.width === 'full' ? null : others.width,
    text: hasLargeText ? 'large' : null,
    loading: isLazy ? 'lazy' : null,
    interface: interfaceLanguage,
  };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== null) parameters.set(name, value);
  const query = parameters.toString();
  return query ? `?${query}` : '';
}

/** Id of the station, council or initiative that is chosen for the chosen widget. */
export function chosenId(configuration: Configuration): string | null {
  const attribute = ID_ATTRIBUTES[configuration.widget];
  return attribute && configuration[attribute];
}

/** Removes the choices that a page of a published folder, which is a file, cannot follow. */
export const withoutPageOptions = (configuration: Configuration): Configuration => ({
  ...configuration,
  scheme: null,
  accent: null,
  hasLargeText: false,
});

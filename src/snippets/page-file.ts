import type { WidgetName } from './widget-options.js';

/** Options of a page for a frame that have a file of their own in a published folder: a plain web server reads no query. */
export interface PageFileOptions {
  readonly widget: WidgetName;
  /** `null` for the page of what the widget shows by itself. */
  readonly id: string | null;
  readonly isCompact: boolean;
  /** Language of the interface. */
  readonly language: string;
}

/** Language of the files that name none. */
const DEFAULT_LANGUAGE = 'zh-Hans';

/**
 * Names the file of a page: `embed/station-card/tower.html`, `embed/station-card/tower.compact.en.html`,
 * `embed/district-map.html`. No id has a dot.
 */
export function pageFile({ widget, id, isCompact, language }: PageFileOptions): string {
  const name = id === null ? widget : `${widget}/${id}`;
  const variant = isCompact && widget === 'station-card' ? '.compact' : '';
  return `embed/${name}${variant}${language === DEFAULT_LANGUAGE ? '' : `.${language}`}.html`;
}

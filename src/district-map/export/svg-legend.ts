import type { LegendEntry } from '../parts/legend-entries.js';

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Removes the characters that XML does not allow. */
export const stripUnprintable = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, '');

/** Creates an element of SVG. */
export function createSvgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = stripUnprintable(text);
  return element;
}

interface LegendColours {
  readonly text: string;
  readonly muted: string;
  readonly background: string;
}

/** Creates the legend, in rows as wide as the picture. */
export function createSvgLegend(
  legend: readonly LegendEntry[],
  width: number,
  em: number,
  family: string,
  colours: LegendColours,
): { readonly group: SVGElement; readonly height: number } {
  const group = createSvgElement('g', {});
  const row = em * 1.8;
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${em}px ${family}`;
  let [x, y] = [0, row];
  for (const { kind, label } of legend) {
    const room = em * 3 + (context?.measureText(label).width ?? label.length * em);
    if (x > 0 && x + room > width) [x, y] = [0, y + row];
    group.append(
      createLegendSymbol(kind, x + em * 0.5, y - em * 0.35, em, colours),
      createSvgElement(
        'text',
        { x: x + em * 1.4, y, fill: colours.muted, 'font-family': family, 'font-size': em },
        label,
      ),
    );
    x += room;
  }
  return { group, height: legend.length > 0 ? y : 0 };
}

/** Creates the symbol of a kind of marker, as the map draws it. */
function createLegendSymbol(
  kind: string,
  cx: number,
  cy: number,
  em: number,
  { text, muted, background }: LegendColours,
): SVGElement {
  const line = { fill: background, stroke: text, 'stroke-width': em * 0.12 };
  switch (kind) {
    case 'circle':
      return createSvgElement('rect', {
        ...{ x: cx - em * 0.3, y: cy - em * 0.3, width: em * 0.6, height: em * 0.6 },
        ...{ fill: muted, 'fill-opacity': 0.25, stroke: muted, 'stroke-width': 1 },
      });
    case 'station shut':
      return createSvgElement('circle', { cx, cy, r: em * 0.28, ...line });
    case 'cluster':
      return createSvgElement('circle', { cx, cy, r: em * 0.4, ...line });
    case 'organization':
      return createSvgElement('circle', { cx, cy, r: em * 0.2, fill: muted });
    default:
      return createSvgElement('circle', { cx, cy, r: em * 0.3, fill: text });
  }
}

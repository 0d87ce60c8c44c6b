import type { LegendEntry } from '../parts/legend-entries.js';
import { createSvgElement, createSvgLegend, SVG_NAMESPACE } from './svg-legend.js';

/** Texts around the picture, so that it can stand alone. */
export interface Caption {
  readonly title: string;
  readonly legend: readonly LegendEntry[];
  /** Lines below the picture: that it is schematic, and the source of the data. */
  readonly lines: readonly string[];
}

/** CSS properties that become attributes, with their computed values. */
const INLINED_PROPERTIES = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'vector-effect',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

/** Elements that are for pointers and screen readers only, or are not ours. */
const OMITTED_ELEMENTS = 'image, title, .target, .tiles';

const PADDING = 16;

interface StandaloneSvg {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** Creates a copy of the picture with all of its styles as attributes, and with its caption. */
export function createStandaloneSvg(picture: SVGSVGElement, { title, legend, lines }: Caption): StandaloneSvg {
  const styles = getComputedStyle(picture);
  const background = backgroundColour(picture);
  const em = parseFloat(styles.fontSize);
  const { width, height } = picture.viewBox.baseVal;
  const svg = picture.cloneNode(true) as SVGSVGElement;
  const copies = [...svg.querySelectorAll('*')];
  // Matched in the picture itself: a copy has lost its classes.
  picture.querySelectorAll('*').forEach((source, index) => {
    if (source.matches(OMITTED_ELEMENTS)) copies[index]?.remove();
    else if (copies[index]) inlineStyles(copies[index], getComputedStyle(source));
  });
  for (const comment of findComments(svg)) comment.remove();
  for (const { name } of [...svg.attributes]) svg.removeAttribute(name);
  const leading = em * 1.4;
  const top = PADDING + (title ? leading * 1.2 : 0);
  const colours = { text: styles.color, muted: mutedColour(picture), background };
  const key = createSvgLegend(legend, width, em * 0.8, styles.fontFamily, colours);
  const below = top + height + key.height;
  const whole = { width: width + 2 * PADDING, height: below + PADDING + lines.length * leading };
  const inner = document.createElementNS(SVG_NAMESPACE, 'g');
  inner.setAttribute('transform', `translate(${PADDING} ${top})`);
  inner.append(...svg.childNodes);
  key.group.setAttribute('transform', `translate(${PADDING} ${top + height})`);
  const write = (text: string, x: number, y: number, size: number, weight: string): SVGElement =>
    createSvgElement(
      'text',
      { x, y, fill: styles.color, 'font-family': styles.fontFamily, 'font-size': size, 'font-weight': weight },
      text,
    );
  svg.append(
    createSvgElement('rect', { ...whole, fill: background }),
    ...(title ? [write(title, PADDING, PADDING + em, em, '600')] : []),
    inner,
    key.group,
    ...lines.map((line, index) => write(line, PADDING, below + (index + 1) * leading, em * 0.8, '400')),
  );
  svg.setAttribute('xmlns', SVG_NAMESPACE);
  svg.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  svg.setAttribute('width', String(whole.width));
  svg.setAttribute('height', String(whole.height));
  return { svg, ...whole };
}

/** Finds the comments that Lit leaves in what it renders. */
function findComments(root: Node): Comment[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  return comments;
}

const KEPT_ATTRIBUTES =
  /^(?:d|r|cx|cy|x|y|dy|dx|rx|ry|width|height|transform|id|patternUnits|patternTransform|viewBox)$/;

function inlineStyles(copy: Element, styles: CSSStyleDeclaration): void {
  const fill = copy.getAttribute('fill');
  for (const { name } of [...copy.attributes]) if (!KEPT_ATTRIBUTES.test(name)) copy.removeAttribute(name);
  if (copy instanceof SVGGElement || copy.localName === 'defs' || copy.localName === 'pattern') return;
  for (const name of INLINED_PROPERTIES) {
    const value = styles.getPropertyValue(name);
    if (value) copy.setAttribute(name, value);
  }
  if (fill?.startsWith('url(')) copy.setAttribute('fill', fill);
}

/** Returns the colour of muted text in the picture: that of its scale bar. */
function mutedColour(picture: SVGSVGElement): string {
  const scale = picture.querySelector('text.scale');
  return scale ? getComputedStyle(scale).fill : getComputedStyle(picture).color;
}

/** Returns the background colour of the picture: that of the nearest box that has one. */
function backgroundColour(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor && !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
  }
  return '#fff';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

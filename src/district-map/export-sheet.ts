/** What goes with the picture, so that it can stand alone. */
export interface Caption {
  readonly title: string;
  /** Below the picture: that it is schematic, and where the data come from. */
  readonly lines: readonly string[];
}

const SVG = 'http://www.w3.org/2000/svg';

/** What is taken over from the computed styles. */
const STYLES = [
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

/** What is for the hand and the screen reader, or not ours. */
const LEFT_OUT = 'image, title, .target, .tiles';

const PADDING = 16;

interface Sheet {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** A copy of the picture with all styles in its attributes, and its caption. */
export function sheetOf(picture: SVGSVGElement, { title, lines }: Caption): Sheet {
  const styles = getComputedStyle(picture);
  const ground = groundColour(picture);
  const em = parseFloat(styles.fontSize);
  const { width, height } = picture.viewBox.baseVal;
  const svg = picture.cloneNode(true) as SVGSVGElement;
  const copies = [...svg.querySelectorAll('*')];
  // Looked at in the picture itself: a copy that is dressed has no class any more.
  picture.querySelectorAll('*').forEach((source, index) => {
    if (source.matches(LEFT_OUT)) copies[index]?.remove();
    else if (copies[index]) dress(copies[index], getComputedStyle(source));
  });
  for (const { name } of [...svg.attributes]) svg.removeAttribute(name);
  const leading = em * 1.4;
  const top = PADDING + (title ? leading * 1.2 : 0);
  const whole = { width: width + 2 * PADDING, height: top + height + PADDING + lines.length * leading };
  const inner = document.createElementNS(SVG, 'g');
  inner.setAttribute('transform', `translate(${PADDING} ${top})`);
  inner.append(...svg.childNodes);
  const write = (text: string, x: number, y: number, size: number, weight: string): SVGTextElement => {
    const line = document.createElementNS(SVG, 'text');
    const attributes = {
      x,
      y,
      fill: styles.color,
      'font-family': styles.fontFamily,
      'font-size': size,
      'font-weight': weight,
    };
    for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
    line.textContent = printable(text);
    return line;
  };
  const back = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ width: whole.width, height: whole.height, fill: ground })) {
    back.setAttribute(name, String(value));
  }
  svg.append(
    back,
    ...(title ? [write(title, PADDING, PADDING + em, em, '600')] : []),
    inner,
    ...lines.map((line, index) => write(line, PADDING, top + height + (index + 1) * leading, em * 0.8, '400')),
  );
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  svg.setAttribute('width', String(whole.width));
  svg.setAttribute('height', String(whole.height));
  return { svg, ...whole };
}

const KEPT = /^(?:d|r|cx|cy|x|y|dy|dx|rx|ry|width|height|transform|id|patternUnits|patternTransform|viewBox)$/;

function dress(copy: Element, styles: CSSStyleDeclaration): void {
  const fill = copy.getAttribute('fill');
  for (const { name } of [...copy.attributes]) if (!KEPT.test(name)) copy.removeAttribute(name);
  if (copy instanceof SVGGElement || copy.localName === 'defs' || copy.localName === 'pattern') return;
  for (const name of STYLES) {
    const value = styles.getPropertyValue(name);
    if (value) copy.setAttribute(name, value);
  }
  if (fill?.startsWith('url(')) copy.setAttribute('fill', fill);
}

/** The colour behind the picture: of the nearest box that has one. */
function groundColour(element: Element): string {
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

/** A text without the characters that XML has no place for. */
export const printable = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, '');

/** Draws SVG on a canvas: only what the picture and its caption are made of. */

export type PatternsById = ReadonlyMap<string, SVGPatternElement>;

/** Draws an element with everything in it. */
export function drawSvg(element: Element, context: CanvasRenderingContext2D, patterns: PatternsById): void {
  if (element.localName === 'defs') return;
  context.save();
  const transform = element.getAttribute('transform');
  if (transform) applyTransform(transform, context);
  const path = toPath2D(element);
  if (path) paintShape(element, path, context, patterns);
  else if (element.localName === 'text') paintText(element, context);
  else for (const child of element.children) drawSvg(child, context, patterns);
  context.restore();
}

/** Applies `translate(x y)`, `scale(k)` and `rotate(degrees)`, one after the other, as the scene has them. */
function applyTransform(
  text: string,
  target: {
    translate(x: number, y: number): unknown;
    scale(x: number, y: number): unknown;
    rotate(angle: number): unknown;
  },
  radians = true,
): void {
  for (const [, name, values = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = a] = values
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (name === 'translate') target.translate(a, values.trim().includes(' ') ? b : 0);
    else if (name === 'scale') target.scale(a, b);
    else if (name === 'rotate') target.rotate(radians ? (a * Math.PI) / 180 : a);
  }
}

function toPath2D(element: Element): Path2D | null {
  const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
  const path = new Path2D(element.localName === 'path' ? (element.getAttribute('d') ?? '') : undefined);
  if (element.localName === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  else if (element.localName === 'rect') path.rect(number('x'), number('y'), number('width'), number('height'));
  else if (element.localName !== 'path') return null;
  return path;
}

function paintShape(element: Element, path: Path2D, context: CanvasRenderingContext2D, patterns: PatternsById): void {
  const fill = element.getAttribute('fill') ?? 'black';
  const { globalAlpha } = context;
  if (fill !== 'none') {
    context.globalAlpha = globalAlpha * opacityOf(element, 'fill-opacity');
    context.fillStyle = fillStyleOf(fill, context, patterns);
    context.fill(path, element.getAttribute('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero');
  }
  if (!setStroke(element, context)) return;
  context.stroke(path);
  context.globalAlpha = globalAlpha;
}

/** Sets the stroke of a shape or a text; returns whether there is one. */
function setStroke(element: Element, context: CanvasRenderingContext2D): boolean {
  const stroke = element.getAttribute('stroke') ?? 'none';
  if (stroke === 'none') return false;
  const isScaled = element.getAttribute('vector-effect') !== 'non-scaling-stroke';
  const { a, b } = context.getTransform();
  const zoom = isScaled ? 1 : Math.hypot(a, b) / rootScale(context);
  context.globalAlpha = opacityOf(element, 'stroke-opacity');
  context.strokeStyle = stroke;
  context.lineWidth = parseFloat(element.getAttribute('stroke-width') ?? '1') / zoom;
  context.lineJoin = element.getAttribute('stroke-linejoin') === 'round' ? 'round' : 'miter';
  context.lineCap = element.getAttribute('stroke-linecap') === 'round' ? 'round' : 'butt';
  const dashes = (element.getAttribute('stroke-dasharray') ?? '').match(/[\d.]+/g) ?? [];
  context.setLineDash(dashes.map((dash) => Number(dash) / zoom));
  return true;
}

/** Scale of a canvas: number of its pixels to a pixel of the picture. */
const rootScale = ({ canvas }: CanvasRenderingContext2D): number => Number(canvas.dataset.scale ?? 1);

const opacityOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 1);

function fillStyleOf(fill: string, context: CanvasRenderingContext2D, patterns: PatternsById): string | CanvasPattern {
  const pattern = patterns.get(/url\(["']?#([^"')]+)/.exec(fill)?.[1] ?? '');
  if (!pattern) return fill;
  // A tile of the pattern, at four times its resolution.
  const fine = 4;
  const side = Number(pattern.getAttribute('width') ?? 10);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * fine;
  const tile = canvas.getContext('2d');
  if (!tile) return 'transparent';
  canvas.dataset.scale = String(fine);
  tile.scale(fine, fine);
  for (const child of pattern.children) drawSvg(child, tile, patterns);
  const made = context.createPattern(canvas, 'repeat');
  const matrix = new DOMMatrix();
  applyTransform(
    pattern.getAttribute('patternTransform') ?? '',
    {
      translate: (x, y) => matrix.translateSelf(x, y),
      scale: (x, y) => matrix.scaleSelf(x, y),
      rotate: (angle) => matrix.rotateSelf(angle),
    },
    false,
  );
  made?.setTransform(matrix.scaleSelf(1 / fine, 1 / fine));
  return made ?? 'transparent';
}

/** Draws lines of text one under the other, each with its outline beneath it. */
function paintText(element: Element, context: CanvasRenderingContext2D): void {
  const anchors: Readonly<Record<string, CanvasTextAlign>> = { middle: 'center', end: 'right' };
  const size = parseFloat(element.getAttribute('font-size') ?? '16');
  context.font = `${element.getAttribute('font-weight') ?? 400} ${size}px ${element.getAttribute('font-family') ?? 'sans-serif'}`;
  context.textAlign = anchors[element.getAttribute('text-anchor') ?? ''] ?? 'left';
  context.textBaseline = element.getAttribute('dominant-baseline') === 'central' ? 'middle' : 'alphabetic';
  let y = Number(element.getAttribute('y') ?? 0);
  let x = Number(element.getAttribute('x') ?? 0);
  for (const node of element.childNodes) {
    const text = node.textContent?.trim();
    if (!text) continue;
    if (node instanceof Element) {
      x = Number(node.getAttribute('x') ?? x);
      y = Number(node.getAttribute('y') ?? y) + parseFloat(node.getAttribute('dy') ?? '0') * size;
    }
    if (setStroke(element, context)) context.strokeText(text, x, y);
    context.globalAlpha = opacityOf(element, 'fill-opacity');
    context.fillStyle = element.getAttribute('fill') ?? 'black';
    context.fillText(text, x, y);
  }
}

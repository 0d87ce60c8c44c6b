/**
 * Describes the element that has the focus, in whatever shadow tree it is: where it is, and how far its indicator stands
 * out. Runs in the page.
 *
 * @returns {{id: string, path: string, x: number, y: number, scrolledY: number, outline: number, contrast: number}} `scrolledY` is where it would be if nothing were
 *   scrolled; `outline` is the width of
 *   the indicator in pixels; `contrast` that of its colour to the one behind it
 */
export function focusStop() {
  const active = (root) =>
    root.activeElement?.shadowRoot?.activeElement ? active(root.activeElement.shadowRoot) : root.activeElement;
  const element = active(document);
  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const describe = (node) =>
    [
      node.localName,
      node.id && `#${node.id}`,
      node.dataset.key && `[${node.dataset.key}]`,
      node.name && `[${node.name}=${node.value}]`,
    ]
      .filter(Boolean)
      .join('') + (node.getAttribute('role') ?? '');

  /** A colour as red, green and blue from 0 to 255, and alpha from 0 to 1. */
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const parse = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return { rgb: [r, g, b], alpha: a / 255 };
  };
  const luminance = ({ rgb }) => {
    const [r, g, b] = rgb.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (let at = node; at; at = parentOf(at)) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.alpha > 0.9) return color;
    }
    return { rgb: [255, 255, 255], alpha: 1 };
  };

  // Where the control itself is out of sight, what stands for it is drawn next to it or inside.
  const shown = [element, element.nextElementSibling, ...element.children].filter(Boolean);
  const styles = () =>
    shown.map((node) => {
      const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = getComputedStyle(node);
      if (outlineStyle !== 'none') return { color: outlineColor, width: parseFloat(outlineWidth) };
      return node instanceof SVGElement && stroke !== 'none' ? { color: stroke, width: parseFloat(strokeWidth) } : null;
    });
  const focused = styles();
  element.blur?.();
  const unfocused = styles();
  element.focus?.({ preventScroll: true });
  const indicators = focused.flatMap((style, index) => {
    if (!style || JSON.stringify(style) === JSON.stringify(unfocused[index])) return [];
    const color = parse(style.color);
    if (color.alpha < 0.9) return [];
    const node = shown[index];
    const [light, dark] = [luminance(color), luminance(behind(parentOf(node) ?? node))].sort(
      (one, other) => other - one,
    );
    return [{ outline: style.width, contrast: (light + 0.05) / (dark + 0.05) }];
  });
  const best = indicators.find(({ outline, contrast }) => outline >= 2 && contrast >= 3) ??
    indicators[0] ?? { outline: 0, contrast: 0 };
  const path = [];
  for (let at = element; at && at !== document.body; at = parentOf(at))
    path.unshift(describe(at) + (at.className?.baseVal ?? at.className ?? '').replace(/^(?=.)/, '.'));
  const { x, y } = element.getBoundingClientRect();
  let scrolled = 0;
  for (let at = parentOf(element); at; at = parentOf(at)) scrolled += at.scrollTop;
  const label = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30);
  return {
    id: element.id || element.localName,
    path: `${path.slice(-3).join(' ')} “${label}”`,
    x: x + scrollX,
    y: y + scrollY,
    scrolledY: y + scrolled,
    ...best,
  };
}

/** Least contrast of text, by WCAG 2.2, success criterion 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** Surface, and text on the accent colour, of the widgets in each scheme: the defaults of their custom properties. */
const SURROUNDINGS = {
  light: { surface: '#ffffff', onAccent: '#ffffff' },
  dark: { surface: '#1a1b1d', onAccent: '#2a0f06' },
} as const;

/** Relative luminance of a colour `#rrggbb`, from 0 to 1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export interface WeakContrast {
  readonly scheme: 'light' | 'dark';
  readonly ratio: number;
}

/**
 * Finds the schemes in which an accent colour is hard to read, on the widget's surface or below the text of a button.
 *
 * @param scheme scheme that the widget has; `null` where it has the page's, which may be either
 */
export const weakContrasts = (accent: string, scheme: 'light' | 'dark' | null): readonly WeakContrast[] =>
  (scheme ? [scheme] : (['light', 'dark'] as const))
    .map((one) => {
      const { surface, onAccent } = SURROUNDINGS[one];
      return { scheme: one, ratio: Math.min(contrast(accent, surface), contrast(accent, onAccent)) };
    })
    .filter(({ ratio }) => ratio < LEAST_CONTRAST);

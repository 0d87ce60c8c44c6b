import { contrastRatio } from '../../../src/domain/contrast.js';

/** Least contrast of text, by WCAG 2.2, success criterion 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** Surface, and text on the accent colour, of the widgets in each scheme: the defaults of their custom properties. */
const SURROUNDINGS = {
  light: { surface: '#ffffff', onAccent: '#ffffff' },
  dark: { surface: '#1a1b1d', onAccent: '#2a0f06' },
} as const;

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
      return { scheme: one, ratio: Math.min(contrastRatio(accent, surface), contrastRatio(accent, onAccent)) };
    })
    .filter(({ ratio }) => ratio < LEAST_CONTRAST);

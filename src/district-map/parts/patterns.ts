import { svg, type TemplateResult } from 'lit';

/** Hues and patterns of areas: each alone is enough to tell areas apart. The styles have the hues. */

const HUE_COUNT = 6;

/** Lines, dots, crossed lines, and dashes, in a tile of 10 by 10 that is laid aslant. */
const PATTERN_PATHS = ['M0 5h10', 'M5 5h.01', 'M0 5h10M5 0v10', 'M2 5h5'] as const;

/** The hue of the area with this index. */
export const hueIndex = (index: number): number => index % HUE_COUNT;

/** The pattern of the area with this index: the second area of a hue has another shape than the first. */
export const patternIndex = (index: number): number => index % (HUE_COUNT * 2);

const patternPath = (index: number): string =>
  PATTERN_PATHS[(index + Math.floor(index / HUE_COUNT)) % PATTERN_PATHS.length] ?? '';

/** The patterns of areas with these indices, which keep their size when the areas are magnified. */
export function renderPatterns(areas: readonly number[], k: number): TemplateResult {
  return svg`<defs>${[...new Set(areas.map(patternIndex))].map(
    (index) => svg`<pattern
      id="pattern-${index}"
      class="hue-${hueIndex(index)}"
      width="10"
      height="10"
      patternUnits="userSpaceOnUse"
      patternTransform="scale(${1 / k}) rotate(45)"
    ><rect width="10" height="10"></rect><path d=${patternPath(index)}></path></pattern>`,
  )}</defs>`;
}

/**
 * Style sheets that pages have: of frameworks, by the files that they ship, and hostile ones of our own. Lines that a page
 * draws through all of an element (`text-decoration`) are not among them: CSS lets nothing in flow end them.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from '../root.mjs';

const FRAMEWORKS = {
  'Bootstrap 3': 'bootstrap-3/dist/css/bootstrap.css',
  'Bootstrap 5': 'bootstrap/dist/css/bootstrap.css',
  'Tailwind’s preflight': 'tailwindcss/preflight.css',
  'Ant Design’s reset': 'antd/dist/reset.css',
  'Element Plus': 'element-plus/dist/index.css',
  'normalize.css': 'normalize.css/normalize.css',
};

const HOSTILE = {
  'letters and lines': `* {
    letter-spacing: 0.3em !important; word-spacing: 1em !important; text-transform: uppercase !important;
    line-height: 0.8 !important; word-break: break-all !important; overflow-wrap: normal !important;
    line-break: anywhere !important; text-align: justify !important; text-align-last: right !important;
    text-indent: 2em !important; white-space: pre !important; text-wrap: nowrap !important; hyphens: auto !important;
    tab-size: 1 !important; hanging-punctuation: first !important; text-spacing-trim: space-all !important;
    text-autospace: normal !important }`,
  'all unset': `* { all: unset !important; display: block !important }
    style, script, head { display: none !important }`,
  'root of 40 px': ':root { font-size: 40px; line-height: 3 } body { font-size: 62.5% }',
  'marks on letters': `* {
    text-shadow: 0 0 9px red !important; text-emphasis: dot red !important; -webkit-text-stroke: 2px red !important;
    -webkit-text-fill-color: transparent !important; text-underline-position: under !important;
    text-underline-offset: 1em !important; text-decoration-skip-ink: none !important }`,
  'set downwards': `body * {
    writing-mode: vertical-rl !important; text-orientation: upright !important; text-combine-upright: all !important }`,
  'forms of letters': `* {
    font-style: italic !important; font-weight: 900 !important; font-stretch: condensed !important;
    font-variant: small-caps slashed-zero !important; font-feature-settings: 'smcp', 'tnum' !important;
    font-variation-settings: 'wght' 900 !important; font-kerning: none !important; font-size-adjust: 1 !important;
    font-synthesis: none !important; font-optical-sizing: none !important; text-rendering: geometricPrecision !important;
    -webkit-font-smoothing: antialiased !important }`,
  'pointer and choice': `* {
    cursor: crosshair !important; -webkit-user-select: none !important; user-select: none !important;
    caret-color: transparent !important; accent-color: red !important; touch-action: none !important;
    -webkit-tap-highlight-color: red !important; scrollbar-color: red blue !important; scroll-behavior: smooth !important }`,
  'lists, tables, quotes': `* {
    list-style: square inside !important; quotes: '<' '>' !important; border-collapse: collapse !important;
    border-spacing: 9px !important; caption-side: bottom !important; empty-cells: hide !important;
    orphans: 9 !important; widows: 9 !important; ruby-position: under !important }`,
  pictures: `*, svg, svg * {
    fill: red !important; stroke: blue !important; stroke-width: 9px !important; stroke-dasharray: 1 9 !important;
    fill-opacity: 0.1 !important; text-anchor: end !important; dominant-baseline: hanging !important;
    paint-order: stroke !important; stroke-linejoin: bevel !important; shape-rendering: crispEdges !important;
    image-rendering: pixelated !important; color-interpolation: linearRGB !important }`,
  boxes: `*, *::before, *::after {
    box-sizing: content-box !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
    outline: 0 !important; max-width: none !important; min-height: 0 !important; float: none !important;
    transition: all 5s !important; background-image: none !important }
    div, section, ul, li, button, input, label, a, p, h2, h3 { display: inline !important; color: red !important }`,
  'out of the flow': `* {
    float: left !important; inline-size: 100%; clear: none !important; position: relative !important;
    contain: none !important; container: none !important; content-visibility: visible !important; isolation: isolate !important; perspective: 500px !important; will-change: transform !important }`,
  'names of ours': `* {
    --_accent: red; --_text: red; --_surface: red; --_border: red; --_space: 90px; --_radius: 90px; --_target: 200px;
    --_small: 4em; --_smaller: 4em; --accent: red; --text: red; --border-color: red }
    .frame, .body, .button, .link, .muted, .small, .message { display: none !important }`,
};

/** Reads all sheets, by name. */
export async function readSheets() {
  const read = async ([name, file]) => [name, await readFile(join(ROOT, 'node_modules', file), 'utf8')];
  return { ...Object.fromEntries(await Promise.all(Object.entries(FRAMEWORKS).map(read))), ...HOSTILE };
}

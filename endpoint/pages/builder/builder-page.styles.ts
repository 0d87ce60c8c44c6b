import { css } from 'lit';

import { surfaceStyles } from '../parts/surface.styles.js';
import { choiceStyles } from './choice.styles.js';

/** Layout of the page: one column, and two where there is room. */
const layoutStyles = css`
  .page {
    max-inline-size: 84rem;
    margin-inline: auto;
    padding: clamp(1rem, 3vw, 2.5rem) clamp(0.75rem, 3vw, 2.5rem) 4rem;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-start;
    gap: 1rem 2rem;
    margin-block-end: 2rem;
  }

  header > div {
    flex: 1 1 24rem;
  }

  h1 {
    margin: 0;
    font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.125rem);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  .district {
    margin-block-end: 0.25rem;
    color: var(--_accent);
    font-weight: 600;
  }

  .lead {
    max-inline-size: 44em;
    margin-block-start: 0.5rem;
    color: var(--_muted);
  }

  h2 {
    font-size: 1.125rem;
  }

  .columns {
    display: grid;
    gap: 1.5rem;
    margin-block-start: 1.5rem;
  }

  .columns > * {
    display: grid;
    align-content: start;
    gap: 1.5rem;
    min-inline-size: 0;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    padding: clamp(1rem, 2.5vw, 1.5rem);
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_surface);
  }

  @media (min-width: 64rem) {
    .columns {
      grid-template-columns: 22rem minmax(0, 1fr);
    }
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1rem;
  }
`;

/** Boxes in which widgets are shown. */
const previewStyles = css`
  .preview {
    max-block-size: min(44rem, 80vh);
    padding: clamp(0.5rem, 2vw, 1.5rem);
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_canvas);
  }

  .preview.light {
    background: #f4f4f2;
  }

  .preview.dark {
    background: #131416;
  }

  .box {
    margin-inline: auto;
  }

  .width-320 {
    inline-size: 320px;
  }

  .width-768 {
    inline-size: 768px;
  }

  builder-widget {
    display: block;
  }

  .thumbnail {
    display: block;
    block-size: 11rem;
    overflow: hidden;
    border-radius: 8px;
    background: var(--_canvas);
    pointer-events: none;
  }

  /* So that the map's thumbnail shows the map. */
  .thumbnail ::part(formula) {
    display: none;
  }

  .thumbnail builder-widget {
    inline-size: 300%;
    padding: 1.5rem;
    transform: scale(0.3333);
    transform-origin: 0 0;
  }
`;

/** Notices, warnings and what is copied. */
const snippetStyles = css`
  .notices {
    gap: 0.5rem;
    padding: 0.875rem 1rem;
    border-color: transparent;
    border-radius: 8px;
    background: #fdf3dc;
    color: #4d3800;
  }

  .notices h3 {
    font-size: 1rem;
  }

  .notices ul {
    display: grid;
    gap: 0.5rem;
  }

  @supports (color: light-dark(#fff, #000)) {
    .notices {
      background: light-dark(#fdf3dc, #2b2410);
      color: light-dark(#4d3800, #f3dfa8);
    }
  }

  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono', monospace;
    font-size: 0.875em;
  }

  .snippets,
  .snippet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
  }

  .snippet {
    gap: 0.375rem;
  }

  summary {
    display: list-item;
    padding-block: 0.625rem;
    cursor: pointer;
    font-weight: 600;
  }

  .policies .snippet {
    margin-block-start: 1rem;
  }

  .warning {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_negative);
    color: var(--_negative);
    font-size: var(--_small);
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }
`;

export const builderPageStyles = [surfaceStyles, layoutStyles, choiceStyles, previewStyles, snippetStyles];

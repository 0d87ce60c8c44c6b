import { css, html, svg, type TemplateResult } from 'lit';

/** Day of a plot. */
export interface PlottedDay {
  /** `2026-11-27`. */
  readonly date: string;
  readonly count: number;
}

interface DayPlotOptions {
  readonly days: readonly PlottedDay[];
  /** What the plot shows, for those who do not see it. */
  readonly label: string;
  readonly describeDay: (day: PlottedDay) => string;
  readonly formatDay: (date: string) => string;
}

/** Height of the plot's tallest bar, and width of a day, in the units of its `viewBox`. */
const HEIGHT = 80;
const DAY = 10;

/** Shortest bar of a day that had any. */
const SHORTEST = 2;

/**
 * Renders numbers by day as bars, with the largest beside them. Each bar says its day and number; a table that only screen
 * readers meet says all of them.
 */
export function renderDayPlot({ days, label, describeDay, formatDay }: DayPlotOptions): TemplateResult {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const width = days.length * DAY;
  const [first, last] = [days[0], days.at(-1)];
  return html`
    <figure class="day-plot">
      <div class="drawing" aria-hidden="true">
        <span class="most numeric">${most}</span>
        <svg viewBox=${`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none">
          ${days.map((day, index) => {
            const height = day.count === 0 ? 0 : Math.max(SHORTEST, (day.count / most) * HEIGHT);
            return svg`<g>
              <rect class="column" x=${index * DAY} y="0" width=${DAY} height=${HEIGHT}><title>${describeDay(day)}</title></rect>
              <rect class="bar" x=${index * DAY + 1} y=${HEIGHT - height} width=${DAY - 2} height=${height}></rect>
            </g>`;
          })}
        </svg>
        <span class="first">${first ? formatDay(first.date) : ''}</span>
        <span class="last">${last && days.length > 1 ? formatDay(last.date) : ''}</span>
      </div>
      <ul class="visually-hidden" aria-label=${label}>
        ${days.filter(({ count }) => count > 0).map((day) => html`<li>${describeDay(day)}</li>`)}
      </ul>
    </figure>
  `;
}

interface CountBar {
  readonly label: string;
  readonly count: number;
  /** Number that the whole line stands for. */
  readonly of: number;
  /** The number in words, where it says more than itself. */
  readonly text: string;
}

/** Renders counts as lines of bars, one beneath the other. */
export const renderCountBars = (bars: readonly CountBar[]): TemplateResult => html`
  <dl class="count-bars">
    ${bars.map(
      ({ label, count, of, text }) => html`
        <div>
          <dt>${label}</dt>
          <dd class="numeric">${text}</dd>
          <dd class="line" aria-hidden="true">
            <svg viewBox="0 0 100 1" preserveAspectRatio="none">
              <rect class="bar" width=${of > 0 ? Math.min(100, (count / of) * 100) : 0} height="1"></rect>
            </svg>
          </dd>
        </div>
      `,
    )}
  </dl>
`;

export const plotStyles = css`
  .bar {
    fill: var(--_accent);
  }

  .column {
    fill: transparent;
  }

  .column:hover {
    fill: var(--_border);
  }

  .drawing {
    display: grid;
    grid-template: auto auto / auto minmax(0, 1fr) auto;
    gap: 0.25rem 0.75rem;
    align-items: start;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .drawing svg {
    grid-column: 2 / -1;
    inline-size: 100%;
    block-size: 9rem;
    border-block-end: 1px solid var(--_muted);
  }

  .drawing .most {
    line-height: 1;
  }

  .drawing .first {
    grid-column: 2;
  }

  .count-bars {
    display: grid;
    gap: 0.75rem;
  }

  .count-bars > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125rem 1rem;
  }

  .count-bars .line {
    grid-column: 1 / -1;
    background: var(--_canvas);
  }

  .count-bars .line svg {
    display: block;
    inline-size: 100%;
    block-size: 0.5rem;
  }
`;

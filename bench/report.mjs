/** Medians, and the tables in bench/README.md, each between markers of its own. */
import { hasFlag } from '../scripts/command-line.mjs';
import { renderTable, writeBetweenMarkers } from '../scripts/markdown.mjs';
import { ROOT } from '../scripts/root.mjs';

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export const formatMs = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** Renders a row: the measurement, our figure, the other one, and the ratio (or a figure of its own) beside its limit. */
export const row = (measurement, ours, other, limit, value) => [
  measurement,
  ours,
  other,
  `≤ ${limit}`,
  `${value.toFixed(2)}${value <= limit ? '' : ' (missed)'}`,
];

/** Renders a row of two times in milliseconds, and their ratio. */
export const timeRow = (measurement, ours, other, limit) =>
  row(measurement, formatMs(ours), formatMs(other), limit, ours / other);

/** Prints a table and, with `--write`, puts it into bench/README.md. */
export async function report(name, head, rows) {
  const table = renderTable(head, rows);
  console.log(table);
  if (hasFlag('write')) await writeBetweenMarkers(`${ROOT}bench/README.md`, { [name]: table });
}

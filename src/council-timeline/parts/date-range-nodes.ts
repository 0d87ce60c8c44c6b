import { html, type TemplateResult } from 'lit';

import { createElement } from '../../base/dom/create-element.js';
import { type DateFormatPart, formatDateRangeToParts } from '../../domain/date-range.js';

/** Renders a range of dates that breaks between its ends, or before its time, and not within them. */
export function renderDateRange(start: string, end: string | null | undefined, language: string): TemplateResult[] {
  return splitDateRange(formatDateRangeToParts(start, end, language)).map((text) => {
    const chunk = text.trimEnd();
    return html`<span class="chunk">${chunk}</span>${chunk === text ? '' : ' '}`;
  });
}

/** Creates the same range as plain nodes. */
export function createDateRangeNodes(
  start: string,
  end: string | null | undefined,
  language: string,
): (Node | string)[] {
  const chunks = splitDateRange(formatDateRangeToParts(start, end, language));
  // Most dates are one chunk, in which nothing breaks.
  if (chunks.length === 1) return [...chunks];
  return chunks.flatMap((text) => {
    const chunk = text.trimEnd();
    return chunk === text ? [createElement('span', 'chunk', chunk)] : [createElement('span', 'chunk', chunk), ' '];
  });
}

/** Splits a formatted range into chunks within which no line may break. */
function splitDateRange(parts: readonly DateFormatPart[]): readonly string[] {
  const hour = parts.findIndex(({ type }) => type === 'hour');
  const isOneDay = parts.filter(({ type }) => type === 'day').length === 1;
  const chunks: string[] = [];
  let chunk = '';
  parts.forEach(({ value }, index) => {
    chunk += value;
    const isBreak = hour < 0 ? /[–—]/.test(value) : isOneDay && index === hour - 1;
    if (!isBreak && index < parts.length - 1) return;
    chunks.push(chunk);
    chunk = '';
  });
  return chunks;
}

import { html, type TemplateResult } from 'lit';
import { createElement } from '../../base/create-element.js';

import { type DateFormatPart, formatDateRangeToParts } from '../../domain/date-range.js';

/** A span of dates in words, which breaks between its ends, or before its time, and not within. */
export function renderDateRange(start: string, end: string | null | undefined, language: string): TemplateResult[] {
  return splitDateRange(formatDateRangeToParts(start, end, language)).map((text) => {
    const chunk = text.trimEnd();
    return html`<span class="chunk">${chunk}</span>${chunk === text ? '' : ' '}`;
  });
}

/** The same as elements. */
export function createDateRangeNodes(
  start: string,
  end: string | null | undefined,
  language: string,
): (Node | string)[] {
  const all = splitDateRange(formatDateRangeToParts(start, end, language));
  // Most are one piece, in which nothing breaks.
  if (all.length === 1) return [...all];
  return all.flatMap((text) => {
    const chunk = text.trimEnd();
    return chunk === text ? [createElement('span', 'chunk', chunk)] : [createElement('span', 'chunk', chunk), ' '];
  });
}

function splitDateRange(parts: readonly DateFormatPart[]): readonly string[] {
  const time = parts.findIndex(({ type }) => type === 'hour');
  const isOneDay = parts.filter(({ type }) => type === 'day').length === 1;
  const all: string[] = [];
  let chunk = '';
  parts.forEach(({ value }, index) => {
    chunk += value;
    const isBreak = time < 0 ? /[–—]/.test(value) : isOneDay && index === time - 1;
    if (!isBreak && index < parts.length - 1) return;
    all.push(chunk);
    chunk = '';
  });
  return all;
}

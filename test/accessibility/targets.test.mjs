/**
 * Every control that a finger has to hit is at least 44 by 44 px, in each view. Links within a sentence are excepted, and
 * points of the map, which lie where they lie: the list beside it has each of them as a button.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { VIEWS } from '../../scripts/proofs/accessibility/views.mjs';
import { startWidgetPages } from '../../scripts/proofs/accessibility/widget-pages.mjs';

/** Returns a description of each control that is too small, and the number of controls. Runs in the page. */
function measureTargets() {
  const CONTROLS = 'a[href], button, input, select, textarea, summary';
  const MIN = 44;
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(CONTROLS) ? [element] : []),
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const isShown = (element) =>
    element.getClientRects().length > 0 &&
    !element.closest('[aria-hidden="true"], .visually-hidden') &&
    (element.checkVisibility?.({ checkVisibilityCSS: true }) ?? true);
  /** Whether a link stands in a line of text, whose height it cannot change. */
  const isInSentence = (element) =>
    element.localName === 'a' &&
    [...element.parentNode.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  const boxOf = (element) => (/checkbox|radio/.test(element.type) && element.closest('label')) || element;
  const controls = all(document).filter((element) => isShown(element) && !isInSentence(element));
  const small = controls.flatMap((element) => {
    const { width, height } = boxOf(element).getBoundingClientRect();
    if (width >= MIN - 0.5 && height >= MIN - 0.5) return [];
    const name = element.getAttribute('aria-label') ?? element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
    const path = [element.parentElement?.className, element.localName, element.className?.baseVal ?? element.className];
    return [`${path.filter(Boolean).join(' ')} “${name}” ${Math.round(width)} × ${Math.round(height)}`];
  });
  return { count: controls.length, small };
}

describe('targets on a touch screen', () => {
  let pages;
  before(async () => {
    pages = await startWidgetPages();
  });
  after(() => pages?.close());

  for (const [widget, views] of Object.entries(VIEWS)) {
    for (const { name, html, endpoint, reach } of views) {
      it(`${widget}: ${name}`, async () => {
        const page = await pages.open(html, { endpoint, width: 390, height: 844, isTouch: true });
        assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
        await reach(page);
        const { count, small } = await page.evaluate(measureTargets);
        await page.browserContext().close();
        assert.ok(count > 0 || name === 'loading');
        assert.deepEqual(small, []);
      });
    }
  }
});

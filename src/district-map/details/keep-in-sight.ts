/** Room left between what was chosen and its details, in pixels. */
const ROOM = 16;

/** Height of what was chosen that has to be seen, in pixels: an area may be larger than the window. */
const MIN_SEEN = 64;

/**
 * Scrolls the page where the details, which lie over its foot on a phone, cover what was chosen, or are out of sight
 * themselves.
 */
export function keepInSight(root: HTMLElement | DocumentFragment): void {
  const details = root.querySelector('.details');
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  const chosen = focused?.matches('[aria-pressed="true"], [aria-selected="true"]')
    ? focused
    : root.querySelector('.viewport [aria-selected="true"], .list [aria-pressed="true"]');
  if (!details || focused?.closest('.details')) return;
  const sheet = details.getBoundingClientRect();
  // One way for both: a second scroll would break off the first.
  let by = sheet.bottom > innerHeight ? sheet.bottom - innerHeight : Math.min(0, sheet.top);
  if (chosen) {
    const { left, right, top, bottom } = chosen.getBoundingClientRect();
    const end = Math.min(bottom, top + MIN_SEEN) + ROOM;
    if (left < sheet.right && right > sheet.left && top < sheet.bottom)
      by = Math.max(by, end - (innerHeight - sheet.height));
  }
  if (by === 0) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  window.scrollBy({ top: by, behavior });
}

/**
 * Hides an element until found, where a browser supports that: its own search then still finds everything. The styles show
 * it on paper.
 */
export function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (!isHidden) element.removeAttribute('hidden');
  else if (!element.hasAttribute('hidden')) element.setAttribute('hidden', 'until-found');
}

/** The same for a template's `.hidden`, whose type does not know of it yet. */
export const hiddenUntilFound = (isHidden: boolean): boolean => (isHidden ? 'until-found' : false) as boolean;

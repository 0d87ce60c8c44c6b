/**
 * Remembers where the focus goes when another selection removes the button in the details that has it; `null` where the
 * focus is elsewhere, and stays there.
 *
 * @returns moves the focus, once the other selection has been rendered
 */
export function rememberDetailsFocus(root: HTMLElement | DocumentFragment): ((hasSelection: boolean) => void) | null {
  if (!(root instanceof ShadowRoot) || !root.activeElement?.closest('.details')) return null;
  const choice =
    root.querySelector<HTMLElement | SVGElement>(
      '.view :is([aria-pressed="true"], [aria-selected="true"]):not(.details *)',
    ) ?? root.querySelector<HTMLElement>('.formula [aria-pressed="true"]');
  return (hasSelection) => {
    const target = hasSelection
      ? root.querySelector<HTMLElement>('#chosen')
      : (choice ?? root.querySelector<HTMLElement>('.frame'));
    target?.focus({ preventScroll: true });
  };
}

/**
 * Copies a text. `navigator.clipboard` needs a secure context; where the older way is refused too, `field` stays selected.
 *
 * @param field shows the text already; without it the text is put where it is not seen
 * @returns whether it was copied
 */
export function copyText(text: string, root: HTMLElement | DocumentFragment, field: HTMLInputElement | null): boolean {
  const active = document.activeElement?.shadowRoot?.activeElement;
  const from = field ?? root.appendChild(hidden(text));
  from.focus();
  from.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    if (!field) {
      from.remove();
      if (active instanceof HTMLElement) active.focus();
    }
  }
}

function hidden(text: string): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.className = 'visually-hidden';
  area.value = text;
  return area;
}

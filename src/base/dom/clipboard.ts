/**
 * Copies a text to the clipboard, by `execCommand`: `navigator.clipboard` needs a secure context. Where that is
 * refused, `field` stays selected for the reader to copy it by hand.
 *
 * @param root parent of the temporary field that is used when there is no `field`
 * @param field field that shows the text already; `null` copies from one that is visually hidden
 * @returns whether the text was copied
 */
export function copyText(text: string, root: HTMLElement | DocumentFragment, field: HTMLInputElement | null): boolean {
  const active = document.activeElement?.shadowRoot?.activeElement;
  const source = field ?? root.appendChild(createHiddenField(text));
  source.focus();
  source.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    if (!field) {
      source.remove();
      if (active instanceof HTMLElement) active.focus();
    }
  }
}

function createHiddenField(text: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = text;
  return field;
}

import { expect } from 'storybook/test';

/** Boxes whose content is wider than they are, and that neither scroll nor hide it: by name, as far as they have one. */
function tooNarrow(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLElement && isTooNarrow(element) ? [nameOf(element)] : []),
    ...(element.shadowRoot ? tooNarrow(element.shadowRoot) : []),
  ]);
}

const isTooNarrow = (element: HTMLElement): boolean =>
  element.clientWidth > 0 &&
  element.scrollWidth > element.clientWidth + 1 &&
  getComputedStyle(element).overflowX === 'visible';

const nameOf = ({ localName, id, className, scrollWidth, clientWidth }: HTMLElement): string =>
  `${localName}${id && `#${id}`}${className && `.${className}`} has ${clientWidth} px for ${scrollWidth}`;

/** Whatever a story shows fits where it stands. */
export async function fits({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  await expect(tooNarrow(canvasElement)).toEqual([]);
}

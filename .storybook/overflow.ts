import { expect } from 'storybook/test';

/** Describes the elements whose content is wider than they are, and that neither scroll nor hide it. */
function findOverflows(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLElement && hasOverflow(element) ? [describe(element)] : []),
    ...(element.shadowRoot ? findOverflows(element.shadowRoot) : []),
  ]);
}

const hasOverflow = (element: HTMLElement): boolean =>
  element.clientWidth > 0 &&
  element.scrollWidth > element.clientWidth + 1 &&
  getComputedStyle(element).overflowX === 'visible';

const describe = ({ localName, id, className, scrollWidth, clientWidth }: HTMLElement): string =>
  `${localName}${id && `#${id}`}${className && `.${className}`} has ${clientWidth} px for ${scrollWidth}`;

/** Fails a story that shows something wider than its box. */
export async function expectNoOverflow({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  await expect(findOverflows(canvasElement)).toEqual([]);
}

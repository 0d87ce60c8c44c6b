import { expect } from 'storybook/test';

/** Describes the elements in sight whose content is wider than they are, and that neither scroll nor hide it. */
function findOverflows(root: ParentNode): string[] {
  return [...root.children].flatMap((element) => {
    // To measure what is hidden until it is found, the browser lays it out, each time anew.
    if (element instanceof HTMLElement && element.hidden) return [];
    return [
      ...(element instanceof HTMLElement && hasOverflow(element) ? [describe(element)] : []),
      ...findOverflows(element),
      ...(element.shadowRoot ? findOverflows(element.shadowRoot) : []),
    ];
  });
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

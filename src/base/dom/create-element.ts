export type Child = Node | string | null | undefined;

/** Creates an element with its class and children; `null` and `undefined` among these are skipped. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const child of children) if (child != null) element.append(child);
  return element;
}

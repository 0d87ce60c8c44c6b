export type Child = Node | string | null | undefined;

/** An element with what is in it; what is nothing is left out. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const child of children) if (child != null) made.append(child);
  return made;
}

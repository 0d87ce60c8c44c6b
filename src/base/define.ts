/** A custom element that says which version of this package it is from. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Defines an element, unless a copy of this package has done so already: a script is easily included twice, and by two
 * teams. The same version is passed over in silence; another one is named once on the console, and the first stays.
 */
export function define(tag: string, element: VersionedElement): void {
  const first = customElements.get(tag) as Partial<VersionedElement> | undefined;
  if (!first) {
    customElements.define(tag, element);
  } else if (first.version !== element.version) {
    console.warn(`<${tag}> is defined by version ${first.version ?? 'unknown'}; ${element.version} is not used.`);
  }
}

/** Custom element class that carries the version of this package. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Defines an element, unless a copy of this package has already done so: a script is easily included twice, and by two
 * teams. A second copy of the same version is ignored silently; another version is reported on the console, and the
 * first definition stays.
 */
export function define(tag: string, element: VersionedElement): void {
  const first = customElements.get(tag) as Partial<VersionedElement> | undefined;
  if (!first) {
    customElements.define(tag, element);
  } else if (first.version !== element.version) {
    console.warn(`<${tag}> is defined by version ${first.version ?? 'unknown'}; ${element.version} is not used.`);
  }
}

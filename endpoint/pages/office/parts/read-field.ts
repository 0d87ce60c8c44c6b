/** Reads what stands in a field of a form, by its name. */
export const readField = (form: HTMLFormElement, name: string): string =>
  (form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement).value;

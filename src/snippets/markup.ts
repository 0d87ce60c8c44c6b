/** Value of an attribute: `true` for one without a value; `false`, `null` or `undefined` for none. */
export type AttributeValue = string | boolean | null | undefined;

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Composes the attributes of a tag, with a space before each: JSX and the templates of frameworks read the same. */
export const composeAttributes = (attributes: Readonly<Record<string, AttributeValue>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined || value === null || value === false) return '';
      return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
    })
    .join('');

/** Composes an opening tag. */
export const composeTag = (name: string, attributes: Readonly<Record<string, AttributeValue>>): string =>
  `<${name}${composeAttributes(attributes)}>`;

/** Composes an element without content. */
export const composeElement = (name: string, attributes: Readonly<Record<string, AttributeValue>>): string =>
  `${composeTag(name, attributes)}</${name}>`;

/** Words that open a headless clause, each with a way to say it. */
const OPENINGS = {
  What: 'name the thing ("Text typed by the reader"), or begin with a verb ("Renders …")',
  So: 'begin with a noun or a verb ("Returns at most … items")',
  As: 'begin with a noun or a verb ("Part of the schema that …")',
  Whose: 'name the thing ("Attribution of …")',
  Who: 'name the thing ("Organizations that …")',
  Many: 'begin with "Number of …" or the plural itself',
  Much: 'begin with "Amount of …" or "Size, in …"',
  How: 'name the quantity with its unit ("Number of …", "Time, in milliseconds, …", "Distance, in pixels, …"), or begin with a verb',
};
const HEADLESS = new RegExp(`^(${Object.keys(OPENINGS).join('|')})\\b`);

/** Lets the docblock of an exported thing, and of its public members, begin with a noun or a verb. */
export const docblockOpening = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { headless: 'A docblock begins with a noun or a verb, not with "{{word}}": {{advice}}.' },
  },
  create(context) {
    const check = (node) => {
      const docblock = context.sourceCode
        .getCommentsBefore(node)
        .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
        .at(-1);
      const text = docblock?.value.replace(/^[\s*]+/, '') ?? '';
      const word = HEADLESS.exec(text)?.[1];
      if (word) context.report({ loc: docblock.loc, messageId: 'headless', data: { word, advice: OPENINGS[word] } });
    };
    return {
      ExportNamedDeclaration(node) {
        if (node.declaration) check(node);
      },
      ExportDefaultDeclaration: check,
      ':matches(PropertyDefinition, AccessorProperty, MethodDefinition, TSAbstractPropertyDefinition, TSAbstractMethodDefinition)'(
        node,
      ) {
        const isPublic = node.key.type !== 'PrivateIdentifier' && !/^(private|protected)$/.test(node.accessibility);
        if (isPublic && isExported(node.parent.parent)) check(node);
      },
      ':matches(TSPropertySignature, TSMethodSignature)'(node) {
        let owner = node.parent;
        while (/^TS(?!InterfaceDeclaration|TypeAliasDeclaration)/.test(owner.type)) owner = owner.parent;
        if (isExported(owner)) check(node);
      },
    };
  },
};

const isExported = ({ parent }) => /^Export(Named|Default)Declaration$/.test(parent?.type);

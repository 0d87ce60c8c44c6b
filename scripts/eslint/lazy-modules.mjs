const LAZY = /\.lazy\.js$/;

/**
 * Keeps lazy modules lazy: what is loaded by `import()` is named `x.lazy.js`, and nothing but its types is imported from
 * it statically.
 *
 * `import { type X }` counts as a value: under `verbatimModuleSyntax` only its names are removed, and `import {}`, which
 * loads the module, stays.
 */
export const lazyModules = {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [],
    messages: {
      staticValue: 'A value is imported statically from {{source}}, which is loaded on demand: load it by import().',
      inlineTypes:
        'Inline type specifiers leave an empty import of {{source}} behind, which loads it: write {{keyword}} type.',
      notLazy: 'A module that is loaded by import() is named x.lazy.js: {{source}} is not.',
    },
  },
  create(context) {
    const checkStatic = (node, keyword, kind, specifiers) => {
      if (!node.source || !LAZY.test(node.source.value) || kind === 'type') return;
      const data = { source: node.source.value, keyword };
      const hasOnlyTypes =
        specifiers.length > 0 &&
        specifiers.every((specifier) => (specifier.importKind ?? specifier.exportKind) === 'type');
      if (!hasOnlyTypes) {
        context.report({ node, messageId: 'staticValue', data });
        return;
      }
      context.report({
        node,
        messageId: 'inlineTypes',
        data,
        *fix(fixer) {
          yield fixer.insertTextAfter(context.sourceCode.getFirstToken(node), ' type');
          for (const specifier of specifiers) {
            const [type, name] = context.sourceCode.getFirstTokens(specifier, 2);
            yield fixer.removeRange([type.range[0], name.range[0]]);
          }
        },
      });
    };
    return {
      ImportDeclaration: (node) => checkStatic(node, 'import', node.importKind, node.specifiers),
      ExportNamedDeclaration: (node) => checkStatic(node, 'export', node.exportKind, node.specifiers),
      ExportAllDeclaration: (node) => checkStatic(node, 'export', node.exportKind, []),
      ImportExpression({ source }) {
        const start = source.type === 'TemplateLiteral' ? source.quasis[0].value.cooked : source.value;
        if (typeof start !== 'string' || !start.startsWith('.') || LAZY.test(source.value ?? '')) return;
        context.report({
          node: source,
          messageId: 'notLazy',
          data: { source: context.sourceCode.getText(source) },
        });
      },
    };
  },
};

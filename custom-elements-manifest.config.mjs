/**
 * The custom-elements manifest: what editors, Storybook and documentation know of the elements. It is written from the
 * source, and tells of the package. It is checked in, so that a change of the public API shows as one.
 */

/** A type that is a name of the source's own, such as an alias of a union, says nothing to a reader: it is written out. */
function typesWrittenOut() {
  let checker;
  return {
    overrideModuleCreation({ ts, globs }) {
      const options = {
        target: ts.ScriptTarget.ES2021,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        module: ts.ModuleKind.ESNext,
        strict: true,
        experimentalDecorators: true,
      };
      // Without a working folder the files keep the relative names that they are asked for by.
      const host = { ...ts.createCompilerHost(options), getCurrentDirectory: () => '' };
      const program = ts.createProgram(globs, options, host);
      checker = program.getTypeChecker();
      return globs.map((file) => program.getSourceFile(file));
    },
    plugin: {
      name: 'types-written-out',
      analyzePhase({ ts, node, moduleDoc }) {
        if (!ts.isClassDeclaration(node)) return;
        const { members, attributes = [] } = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
        for (const { name, type } of node.members.filter((one) => ts.isPropertyDeclaration(one) && one.type)) {
          const text = unionOf(ts, checker, type).join(' | ');
          for (const one of [...members, ...attributes]) {
            if ((one.fieldName ?? one.name) === name.getText() && one.type) one.type.text = text;
          }
        }
      },
    },
  };
}

/** The parts of a union in the order in which they are written; a named union of strings counts as its parts. */
function unionOf(ts, checker, node) {
  if (ts.isUnionTypeNode(node)) return node.types.flatMap((one) => unionOf(ts, checker, one));
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return [`'${node.literal.text}'`];
  if (!ts.isTypeReferenceNode(node) && !ts.isIndexedAccessTypeNode(node)) return [node.getText()];
  const type = checker.getTypeFromTypeNode(node);
  if (!type.isUnion() || !type.types.every((one) => one.isStringLiteral())) return [node.getText()];
  const declaration = type.aliasSymbol?.declarations?.[0].type;
  if (declaration && ts.isUnionTypeNode(declaration)) return unionOf(ts, checker, declaration);
  return type.types.map(({ value }) => `'${value}'`);
}

/** `define()` is this package's guarded `customElements.define()`, which the analyzer does not know. */
const definitions = {
  name: 'definitions',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, { text: name }] = node.arguments;
    moduleDoc.exports.push({ kind: 'custom-element-definition', name: tag.text, declaration: { name } });
  },
};

/** Leaves out what is nobody's API, and names every file as it is in the package. */
const packaged = {
  name: 'packaged',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const homes = new Map();
    for (const module of modules) {
      module.path = shipped(module.path);
      module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
      for (const declaration of module.declarations) {
        homes.set(declaration.name, module.path);
        declaration.members = declaration.members.filter(isPublic);
        // The analyzer takes whatever an event is made with for its name.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('fumin-'));
      }
    }
    for (const module of modules) {
      module.exports = module.exports.filter(({ declaration }) => homes.has(declaration.name));
      for (const { declaration } of module.exports) declaration.module = homes.get(declaration.name);
      for (const { members, ...others } of module.declarations) {
        for (const one of [members, ...Object.values(others)].flat()) {
          if (one?.inheritedFrom) one.inheritedFrom.module = homes.get(one.inheritedFrom.name);
        }
        if (homes.has(others.superclass?.name)) others.superclass.module = homes.get(others.superclass.name);
      }
    }
    modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

const shipped = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

const isPublic = ({ name, privacy = 'public', static: isStatic }) =>
  privacy === 'public' && !isStatic && !name.startsWith('#');

const { overrideModuleCreation, plugin } = typesWrittenOut();

export default {
  globs: ['src/*/fumin-*.ts', 'src/{provider,station-card,district-map,council-timeline,pledge-form}/index.ts'],
  litelement: true,
  packagejson: false,
  overrideModuleCreation,
  plugins: [plugin, definitions, packaged],
};

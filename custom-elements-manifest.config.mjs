/**
 * The custom-elements manifest, by which editors, Storybook and the documentation know the elements. It is generated from
 * the source and describes the package. It is checked in, so that a change of the public API shows in a diff.
 */

/** Expands types that are named in the source, such as an alias of a union: the name alone says nothing to a reader. */
function expandTypes() {
  let ts;
  let checker;
  let program;
  return {
    overrideModuleCreation({ ts: compiler, globs }) {
      ts = compiler;
      const options = {
        target: ts.ScriptTarget.ES2021,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        module: ts.ModuleKind.ESNext,
        strict: true,
        experimentalDecorators: true,
      };
      // Without a working folder the files keep their relative names.
      const host = { ...ts.createCompilerHost(options), getCurrentDirectory: () => '' };
      program = ts.createProgram(globs, options, host);
      checker = program.getTypeChecker();
      return globs.map((file) => program.getSourceFile(file));
    },
    references: {
      name: 'references',
      packageLinkPhase({ customElementsManifest: { modules } }) {
        const moduleOf = listTypes(ts, program);
        for (const { members, events = [] } of modules.flatMap(({ declarations }) => declarations)) {
          for (const { type } of [...members, ...events].filter(({ type }) => type)) {
            const references = [...type.text.matchAll(/[A-Za-z]\w*/g)].filter(([name]) => moduleOf.has(name));
            if (references.length === 0) continue;
            type.references = references.map(({ 0: name, index }) => ({
              name,
              module: moduleOf.get(name),
              start: index,
              end: index + name.length,
            }));
          }
        }
      },
    },
    plugin: {
      name: 'expand-types',
      analyzePhase({ node, moduleDoc }) {
        if (!ts.isClassDeclaration(node)) return;
        const { members, attributes = [] } = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
        for (const { name, type } of node.members.filter((member) => ts.isPropertyDeclaration(member) && member.type)) {
          const text = expandUnion(ts, checker, type).join(' | ');
          for (const entry of [...members, ...attributes]) {
            if ((entry.fieldName ?? entry.name) === name.getText() && entry.type) entry.type.text = text;
          }
        }
      },
    },
  };
}

/** Returns the members of a union in the order of the source; a named union of strings is replaced by its members. */
function expandUnion(ts, checker, node) {
  if (ts.isUnionTypeNode(node)) return node.types.flatMap((member) => expandUnion(ts, checker, member));
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return [`'${node.literal.text}'`];
  if (!ts.isTypeReferenceNode(node) && !ts.isIndexedAccessTypeNode(node)) return [node.getText()];
  const type = checker.getTypeFromTypeNode(node);
  if (!type.isUnion() || !type.types.every((member) => member.isStringLiteral())) return [node.getText()];
  const declaration = type.aliasSymbol?.declarations?.[0].type;
  if (declaration && ts.isUnionTypeNode(declaration)) return expandUnion(ts, checker, declaration);
  return type.types.map(({ value }) => `'${value}'`);
}

/** Lists the modules of the package's types, by their names, which are unique in it. */
function listTypes(ts, program) {
  const types = new Map();
  for (const file of program.getSourceFiles().filter(({ fileName }) => fileName.startsWith('src/'))) {
    for (const statement of file.statements) {
      const isType =
        ts.isClassDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement);
      if (isType && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
        types.set(statement.name.text, packagePath(file.fileName));
      }
    }
  }
  return types;
}

/** Records `define()`, this package's guarded `customElements.define()`, which the analyzer does not know. */
const definitions = {
  name: 'definitions',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, { text: name }] = node.arguments;
    moduleDoc.exports.push({ kind: 'custom-element-definition', name: tag.text, declaration: { name } });
  },
};

/** Leaves out everything that is not public API, and names every file as it is in the package. */
const describePackage = {
  name: 'describe-package',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const moduleOf = new Map();
    for (const module of modules) {
      module.path = packagePath(module.path);
      module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
      for (const declaration of module.declarations) {
        moduleOf.set(declaration.name, module.path);
        declaration.members = declaration.members.filter(isPublic);
        // The analyzer takes whatever an event is constructed with for its name.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('fumin-'));
        // The base class has no tag: it is a class, and what it has stands with each element that inherits it.
        if (!declaration.tagName) {
          for (const key of ['customElement', 'attributes', 'events', 'cssProperties']) delete declaration[key];
        }
      }
    }
    for (const module of modules) {
      module.exports = module.exports.filter(({ declaration }) => moduleOf.has(declaration.name));
      for (const { declaration } of module.exports) declaration.module = moduleOf.get(declaration.name);
      for (const { members, ...others } of module.declarations) {
        for (const entry of [members, ...Object.values(others)].flat()) {
          if (entry?.inheritedFrom) entry.inheritedFrom.module = moduleOf.get(entry.inheritedFrom.name);
        }
        if (moduleOf.has(others.superclass?.name)) others.superclass.module = moduleOf.get(others.superclass.name);
      }
    }
    modules.splice(0, Infinity, ...modules.filter((one) => one.declarations.length + one.exports.length > 0));
    modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

const packagePath = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

const isPublic = ({ name, privacy = 'public', static: isStatic }) =>
  privacy === 'public' && !isStatic && !name.startsWith('#');

const { overrideModuleCreation, plugin, references } = expandTypes();

export default {
  globs: [
    'src/{base,provider,station-card,district-map,council-timeline,pledge-form}/fumin-*.ts',
    'src/{provider,station-card,district-map,council-timeline,pledge-form}/index.ts',
  ],
  litelement: true,
  packagejson: false,
  overrideModuleCreation,
  plugins: [plugin, definitions, describePackage, references],
};

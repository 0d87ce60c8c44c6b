/** Paths and modules, as the rules of this folder look at them. */
import { posix, relative, sep } from 'node:path';

/** Returns the path of the file that is linted, from the root of the project and with forward slashes. */
export const projectPath = ({ cwd, filename }) => relative(cwd, filename).replaceAll(sep, '/');

/** Resolves a relative specifier to a source file (`./x.js` is `x.ts`); returns `null` for a package. */
export const resolveSource = (file, specifier) =>
  /^\.{1,2}\//.test(specifier) ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts') : null;

/** Returns a visitor that calls `visit` with each node that names another module, and the name. */
export function moduleSpecifiers(visit) {
  const visitSource = ({ source }) => {
    if (typeof source?.value === 'string') visit(source, source.value);
  };
  return {
    ImportDeclaration: visitSource,
    ExportAllDeclaration: visitSource,
    ExportNamedDeclaration: visitSource,
    ImportExpression: visitSource,
    TSImportType: visitSource,
  };
}

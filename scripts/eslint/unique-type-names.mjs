import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { projectPath } from './source-files.mjs';

/** Time, in milliseconds, for which the names of all files are kept: an editor's ESLint runs on while files change. */
const CACHE_TIME = 3_000;

/** Finds exported declarations by their lines alone; a re-export declares nothing. */
const DECLARATION = /^export (?:default )?(?:declare )?(?:abstract )?(?:const )?(?:interface|type|class|enum) (\w+)/gm;

const cache = new Map();

/** Returns, by name, the files below a folder that export a type of the name. */
function exportedTypes(root) {
  const cached = cache.get(root);
  if (cached && Date.now() - cached.time < CACHE_TIME) return cached.files;
  const files = new Map();
  for (const entry of readdirSync(root, { recursive: true })) {
    const path = entry.replaceAll(sep, '/');
    if (!/(?<!\.d)\.ts$/.test(path)) continue;
    for (const [, name] of readFileSync(join(root, entry), 'utf8').matchAll(DECLARATION)) {
      files.set(name, new Set(files.get(name)).add(path));
    }
  }
  cache.set(root, { time: Date.now(), files });
  return files;
}

/** Lets an exported interface, type, class or enum have a name of its own among all files of a source folder. */
export const uniqueTypeNames = {
  meta: {
    type: 'problem',
    schema: [{ type: 'array', items: { type: 'string' } }],
    messages: { duplicate: '{{name}} is exported by {{others}} as well: one name, one meaning.' },
  },
  create(context) {
    const file = projectPath(context);
    const folder = context.options[0].find((one) => file.startsWith(`${one}/`));
    if (!folder) return {};
    const check = ({ declaration }) => {
      if (!/^(TSInterface|TSTypeAlias|TSEnum|Class)Declaration$/.test(declaration?.type) || !declaration.id) return;
      const { name } = declaration.id;
      const others = [...(exportedTypes(join(context.cwd, folder)).get(name) ?? [])]
        .map((path) => `${folder}/${path}`)
        .filter((path) => path !== file);
      if (others.length === 0) return;
      context.report({ node: declaration.id, messageId: 'duplicate', data: { name, others: others.join(', ') } });
    };
    return { ExportNamedDeclaration: check, ExportDefaultDeclaration: check };
  },
};

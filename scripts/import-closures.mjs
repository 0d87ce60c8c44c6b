import MagicString from 'magic-string';

import { closureOf } from './closures.mjs';

/** A dynamic import, as rollup renders it. */
const DYNAMIC_IMPORT = /\bimport\(("|')\.\/([^"']+)\1\)/g;

/**
 * Rollup plugin that makes a dynamic import ask for everything that the chunk imports at once: else a browser learns of a
 * chunk's own imports only when it has the chunk, a round trip later.
 */
export const importClosures = () => ({
  name: 'import-closures',
  renderChunk(code, chunk, _options, { chunks }) {
    const importsIn = (file) => chunks[file]?.imports ?? [];
    const own = new Set(closureOf(chunk.fileName, importsIn));
    const result = new MagicString(code);
    for (const { 0: dynamicImport, 2: file, index } of code.matchAll(DYNAMIC_IMPORT)) {
      const missing = closureOf(file, importsIn).filter((one) => one !== file && !own.has(one));
      if (missing.length === 0) continue;
      const all = [dynamicImport, ...missing.map((one) => `import("./${one}")`)];
      result.overwrite(index, index + dynamicImport.length, `Promise.all([${all.join()}]).then(([module]) => module)`);
    }
    return result.hasChanged() ? { code: result.toString(), map: result.generateMap({ hires: true }) } : null;
  },
});

import { posix } from 'node:path';

import { roomOf } from './rooms.mjs';
import { moduleSpecifiers, projectPath, resolveSource } from './source-files.mjs';

/** Lets an import run down the rooms of its folder, or stay in its room. Imports of types count too. */
export const roomOrder = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: {
      upward:
        '{{from}} imports from {{to}}, but an import runs down the rooms of {{folder}} or stays in its room: {{order}}.',
      unknown: '{{folder}} has no room {{room}}: give it a place in scripts/eslint/rooms.mjs.',
    },
  },
  create(context) {
    const [tables] = context.options;
    const file = projectPath(context);
    return moduleSpecifiers((node, specifier) => {
      const target = resolveSource(file, specifier);
      if (!target) return;
      for (const [folder, rooms] of Object.entries(tables)) {
        if (!file.startsWith(`${folder}/`) || !target.startsWith(`${folder}/`)) continue;
        const [from, to] = [file, target].map((path) => roomOf(posix.relative(folder, path), rooms));
        if (!from || !to) {
          const room = posix.dirname(posix.relative(folder, from ? target : file));
          context.report({ node, messageId: 'unknown', data: { folder, room } });
        } else if (from.room !== to.room && to.level >= from.level) {
          const order = rooms.map((entry) => [entry].flat().join(' | ')).join(' < ');
          context.report({ node, messageId: 'upward', data: { from: from.room, to: to.room, folder, order } });
        }
      }
    });
  },
};

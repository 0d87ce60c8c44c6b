/** Rules of this project, on what a review would otherwise repeat. */
import { docblockOpening } from './docblock-opening.mjs';
import { lazyModules } from './lazy-modules.mjs';
import { roomOrder } from './room-order.mjs';
import { uniqueTypeNames } from './unique-type-names.mjs';

export default {
  meta: { name: 'fumin' },
  rules: {
    'docblock-opening': docblockOpening,
    'lazy-modules': lazyModules,
    'room-order': roomOrder,
    'unique-type-names': uniqueTypeNames,
  },
};

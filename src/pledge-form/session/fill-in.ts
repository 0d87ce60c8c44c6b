import type { Initiative } from '../../contract/index.js';
import { updateDraft } from './draft.js';
import type { Transition } from './pledge-session.js';

/** Takes over what stands in fields of the form. */
export const fillIn =
  (fields: readonly HTMLInputElement[], initiative: Initiative): Transition =>
  ({ draft }) => {
    const filled = fields.reduce((before, field) => updateDraft(before, field, initiative), draft);
    return filled === draft ? {} : { draft: filled };
  };

import type { Initiative } from '../../contract/index.js';
import { updateDraft } from './draft.js';
import type { Transition } from './pledge-session.js';

/** Takes over what stands in fields of the form. */
export const fillIn =
  (fields: readonly HTMLInputElement[], initiative: Initiative): Transition =>
  ({ draft }) => {
    let filled = draft;
    for (const field of fields) filled = updateDraft(filled, field, initiative);
    return filled === draft ? {} : { draft: filled };
  };

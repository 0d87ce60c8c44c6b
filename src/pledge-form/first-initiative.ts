import * as v from 'valibot';

import { InitiativeEntry, read } from '../contract/index.js';
import { optionalList } from '../contract/values.js';

/** All that the form needs of a district. The whole one, with its areas, is a good deal more to carry. */
const Initiatives = v.object({ initiatives: optionalList(InitiativeEntry) });

export const readInitiatives = (input: unknown) => read(Initiatives, input);

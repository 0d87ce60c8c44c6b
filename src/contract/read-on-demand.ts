/** Readers like those of `read.ts`, for what widgets read later, or never: so a first view has no guards for these. */
import * as guards from './guards-on-demand.generated.js';
import type { ResourceTypes } from './lenient-reader.lazy.js';
import { intact, readLeniently, type ReadingOrPromise } from './read.js';

export const readCouncilBrief = (input: unknown): ReadingOrPromise<ResourceTypes['CouncilBrief']> =>
  guards.isCouncilBrief(input) ? intact(input) : readLeniently('CouncilBrief', input);

export const readCouncilBriefs = (input: unknown): ReadingOrPromise<ResourceTypes['CouncilBriefs']> =>
  guards.isCouncilBriefs(input) ? intact(input) : readLeniently('CouncilBriefs', input);

export const readReceipt = (input: unknown): ReadingOrPromise<ResourceTypes['Receipt']> =>
  guards.isReceipt(input) ? intact(input) : readLeniently('Receipt', input);

export const readProblem = (input: unknown): ReadingOrPromise<ResourceTypes['Problem']> =>
  guards.isProblem(input) ? intact(input) : readLeniently('Problem', input);

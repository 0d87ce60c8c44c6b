import { en } from './en/index.js';
import type { Descriptions } from './types.js';
import { zhHans } from './zh-Hans/index.js';

/** Descriptions of the contract, by the folder of `schemas/` in which the schemas with them are. */
export const DESCRIPTIONS: Readonly<Record<'' | 'zh-Hans/', Descriptions>> = { '': en, 'zh-Hans/': zhHans };

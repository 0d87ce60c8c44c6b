import type { Descriptions } from '../types.js';
import { common, values } from './common.js';
import { council } from './council.js';
import { district } from './district.js';
import { initiative } from './initiative.js';
import { pledge } from './pledge.js';
import { station } from './station.js';

/** Descriptions of the contract, in simplified Chinese. */
export const zhHans: Descriptions = {
  docs: { ...district, ...station, ...council, ...initiative, ...pledge, ...common },
  values,
};

import type { Descriptions } from '../types.js';
import { common, values } from './common.js';
import { council } from './council.js';
import { district } from './district.js';
import { initiative } from './initiative.js';
import { pledge } from './pledge.js';
import { station } from './station.js';

/** Descriptions of the contract, in English. The published files have the types in this order. */
export const en: Descriptions = {
  docs: { ...district, ...station, ...council, ...initiative, ...pledge, ...common },
  values,
};

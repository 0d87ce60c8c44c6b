import { common } from '../../base/messages/en.js';
import { messages as deferredForm } from './deferred/en.js';
import { messages as form } from './en.js';

/** Every set of messages that the pledge form uses, in English. */
export const messages = { common, form, deferredForm };

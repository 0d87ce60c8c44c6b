import { common } from '../../base/messages/zh-Hant.js';
import { messages as deferredForm } from './deferred/zh-Hant.js';
import { messages as form } from './zh-Hant.js';

/** Every set of messages that the pledge form uses, in traditional Chinese. */
export const messages = { common, form, deferredForm };

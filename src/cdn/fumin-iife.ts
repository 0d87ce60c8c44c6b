/** Everything in one classic script, every language included, for a page that lets in one file. */
import '../messages/en.js';
import '../messages/zh-Hant.js';

export * from '../index.js';

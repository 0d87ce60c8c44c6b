import { describeExample, serveBuild } from './example.mjs';

describeExample('svelte', serveBuild('dist'));

import { describeExample, serveBuild } from './example.mjs';

describeExample('vue', serveBuild('dist'));

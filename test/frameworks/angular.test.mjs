import { describeExample, serveBuild } from './example.mjs';

describeExample('angular', serveBuild('dist'));

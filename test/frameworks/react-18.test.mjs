import { describeExample, serveBuild } from './example.mjs';

describeExample('react-18', serveBuild('dist'));
